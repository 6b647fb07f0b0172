package io.factweave.graph.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The one server of a test run. It ends with the run, since its standard input does.
final class SharedNeo4j {
  private SharedNeo4j() {}

  static Neo4jServer server() {
    return Holder.SERVER;
  }

  static Neo4jConnection connection() {
    return Holder.CONNECTION;
  }

  /// The folder that the build of graph/neo4j lays out.
  static Path jars() {
    return Path.of(System.getProperty("factweave.neo4j.server"));
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (java.nio.file.NoSuchFileException _) {
      // Nothing to delete.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final Neo4jServer SERVER = start();
    static final Neo4jConnection CONNECTION = SERVER.connect();

    private static Neo4jServer start() {
      Path folder = Path.of("target", "shared-neo4j");
      delete(folder);
      return Neo4jServer.start(jars(), folder);
    }
  }
}
