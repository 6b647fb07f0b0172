package io.factweave.api;

import io.factweave.graph.GraphConfig;
import io.factweave.ingest.ExtractorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real server on a free port over a data folder of its own. It reads by rules, so that what doors
/// answer does not hang on the weights of a network; [#startAsShipped] reads as users do.
public final class TestServer implements AutoCloseable {
  private static final long MAX_BODY_BYTES = 1 << 20;
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
  private static final ExtractorSettings BY_RULES =
      new ExtractorSettings(ExtractorSettings.Kind.RULES, List.of(), null);

  private final Path folder;
  private final Workspace workspace;
  private final RunningServer server;

  private TestServer(Path folder, Workspace workspace, RunningServer server) {
    this.folder = folder;
    this.workspace = workspace;
    this.server = server;
  }

  public static TestServer start() {
    return start("127.0.0.1", null);
  }

  public static TestServer start(String host, @Nullable String token) {
    return start(
        folder -> settings(folder, BY_RULES, new Neo4jMode.Off(), USUAL_TIMEOUT),
        new ServerSettings(host, 0, MAX_BODY_BYTES, token));
  }

  public static TestServer start(Duration queryTimeout) {
    return start(
        folder -> settings(folder, BY_RULES, new Neo4jMode.Off(), queryTimeout),
        new ServerSettings("127.0.0.1", 0, MAX_BODY_BYTES, null));
  }

  public static TestServer start(Neo4jMode neo4j) {
    return start(
        folder -> settings(folder, BY_RULES, neo4j, USUAL_TIMEOUT),
        new ServerSettings("127.0.0.1", 0, MAX_BODY_BYTES, null));
  }

  /// With the extractor that users have, and a real Neo4j.
  static TestServer startAsShipped() {
    return start(
        folder -> WorkspaceSettings.of(folder, embedded()),
        new ServerSettings("127.0.0.1", 0, MAX_BODY_BYTES, null));
  }

  private static WorkspaceSettings settings(
      Path folder, ExtractorSettings extractor, Neo4jMode neo4j, Duration queryTimeout) {
    return new WorkspaceSettings(
        folder, GraphConfig.DEFAULT_BASE, List.of(), extractor, neo4j, queryTimeout);
  }

  private static Neo4jMode embedded() {
    return new Neo4jMode.Embedded(Path.of(System.getProperty("factweave.neo4j.server")));
  }

  private static TestServer start(
      Function<Path, WorkspaceSettings> workspaceSettings, ServerSettings settings) {
    try {
      Path folder = Files.createTempDirectory("factweave");
      Workspace workspace = Workspace.open(workspaceSettings.apply(folder));
      return new TestServer(folder, workspace, FactweaveApplication.start(settings, workspace));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// With a real Neo4j beside it, of the server that the build laid out.
  static TestServer startWithNeo4j() {
    return start(embedded());
  }

  /// Posts a file as it is, by the name that its format is told by.
  Reply postFile(Path file) {
    try {
      String head =
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(file.getFileName());
      java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
      body.write(head.getBytes(StandardCharsets.UTF_8));
      body.write(Files.readAllBytes(file));
      body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
      return send(
          "POST",
          "/documents",
          Map.of("Content-Type", "multipart/form-data; boundary=b"),
          body.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Answers answers() {
    return new Answers((path, headers, body) -> send("POST", path, headers, body));
  }

  public Workspace workspace() {
    return workspace;
  }

  public Path folder() {
    return folder;
  }

  /// Records two small documents that were read by hand.
  public void recordFixtures() {
    workspace.graph().record(new Fixtures(workspace.graph().ontology()).all());
  }

  public URI address() {
    return server.address();
  }

  public Reply get(String path) {
    return send("GET", path, Map.of(), "");
  }

  public Reply post(String path, String contentType, String body) {
    return send("POST", path, Map.of("Content-Type", contentType), body);
  }

  public Reply send(String method, String path, Map<String, String> headers, String body) {
    return send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  public Reply send(String method, String path, Map<String, String> headers, byte[] body) {
    try {
      URI at = server.address();
      URI reachable = URI.create("http://127.0.0.1:" + at.getPort());
      return Reply.to(reachable, method, path, headers, body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
