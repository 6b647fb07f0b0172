package io.factweave.api.command;

import io.factweave.api.Neo4jMode;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where Cypher is answered.
final class Neo4jOptions {
  private static final String SERVER_PROPERTY = "factweave.neo4j.server";
  private static final String PASSWORD_VARIABLE = "FACTWEAVE_NEO4J_PASSWORD";

  @Option(
      names = "--neo4j",
      paramLabel = "embedded|off|URI",
      description =
          "Where Cypher is answered: by a server of our own (embedded, the default), nowhere (off),"
              + " or by one that runs already (bolt://..., neo4j://...).",
      defaultValue = "embedded")
  String neo4j = "embedded";

  @Option(
      names = "--neo4j-user",
      paramLabel = "USER",
      description = "User of an external Neo4j (default: ${DEFAULT-VALUE}).",
      defaultValue = "neo4j")
  String user = "neo4j";

  @Option(
      names = "--neo4j-password-file",
      paramLabel = "FILE",
      description =
          "File that holds the password of an external Neo4j; else the environment variable "
              + PASSWORD_VARIABLE
              + " does.")
  @Nullable Path passwordFile;

  Neo4jMode mode() {
    return switch (neo4j) {
      case "off" -> new Neo4jMode.Off();
      case "embedded" -> new Neo4jMode.Embedded(serverFolder());
      default -> new Neo4jMode.External(uri(), user, password());
    };
  }

  /// Named by a system property, else the folder `neo4j` beside the jar.
  private static Path serverFolder() {
    String given = System.getProperty(SERVER_PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    String home = System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0];
    Path folder = Path.of(home).toAbsolutePath().getParent();
    return folder == null ? Path.of("neo4j") : folder.resolve("neo4j");
  }

  private URI uri() {
    URI uri;
    try {
      uri = URI.create(neo4j);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
    if (uri.getScheme() == null || !uri.getScheme().matches("(bolt|neo4j)(\\+s|\\+ssc)?")) {
      throw wrong(null);
    }
    return uri;
  }

  private FactweaveException wrong(@Nullable Throwable cause) {
    return new FactweaveException(
        GraphError.CYPHER_UNAVAILABLE,
        "--neo4j '%s' is none of embedded, off, or a bolt:// or neo4j:// URI".formatted(neo4j),
        cause);
  }

  private String password() {
    Path file = passwordFile;
    try {
      String password = file == null ? System.getenv(PASSWORD_VARIABLE) : Files.readString(file);
      if (password == null || password.isBlank()) {
        throw new FactweaveException(
            GraphError.CYPHER_UNAVAILABLE,
            "The Neo4j at %s needs a password: --neo4j-password-file FILE, or the environment variable %s"
                .formatted(neo4j, PASSWORD_VARIABLE));
      }
      return password.strip();
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.CYPHER_UNAVAILABLE,
          "The password file %s cannot be read: %s".formatted(file, e),
          e);
    }
  }
}
