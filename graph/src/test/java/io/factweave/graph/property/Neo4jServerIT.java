package io.factweave.graph.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.property.Neo4jServer.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;

class Neo4jServerIT {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(60), Duration.ofMillis(200));

  @TempDir private Path folder;

  /// One story, since each start of a server takes seconds.
  @Test
  void endsWithAKilledParentKeepsTheDataAndLetsOneServerInOnly() throws Exception {
    Process parent = startHolder();
    ProcessHandle orphan;
    try (BufferedReader output = parent.inputReader()) {
      orphan = ProcessHandle.of(pid(output)).orElseThrow();
    } finally {
      parent.destroyForcibly().waitFor();
    }

    try (var server = Neo4jServer.start(SharedNeo4j.jars(), folder);
        var connection = server.connect();
        var session = connection.readSession()) {
      orphan.onExit().get(30, TimeUnit.SECONDS);
      assertThat(orphan.isAlive()).isFalse();
      assertThat(
              session.run("MATCH (k:Kept) RETURN k.text AS text").single().get("text").asString())
          .isEqualTo("before the kill");

      var second = failure(() -> Neo4jServer.start(SharedNeo4j.jars(), folder, SHORT));
      assertThat(second.code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
      assertThat(second).hasMessageContaining("Another Neo4j uses " + folder.resolve("neo4j"));
      assertThat(server.isAlive()).isTrue();
    }
  }

  private Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerHolder.class.getName(),
            SharedNeo4j.jars().toString(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static long pid(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("pid ")) {
      line = output.readLine();
    }
    assertThat(line).as("the process id that the holder prints").isNotNull();
    return Long.parseLong(line.substring(4));
  }

  @Test
  void saysWhatIsMissingAndHowToGetIt() {
    var failure = failure(() -> Neo4jServer.start(folder.resolve("nowhere"), folder));
    assertThat(failure.code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
    assertThat(failure)
        .hasMessageContaining(folder.resolve("nowhere").toString())
        .hasMessageContaining("mvn -pl graph/neo4j process-classes");
    assertThat(folder.resolve("neo4j")).doesNotExist();
  }

  @Test
  void showsTheEndOfTheLogWhereTheServerDies() throws IOException {
    Path home = Files.createDirectories(folder.resolve("neo4j"));
    Files.writeString(home.resolve("password"), "not-to-be-shown\n");
    Files.writeString(home.resolve("data"), "a file where the server wants a folder");
    var failure = failure(() -> Neo4jServer.start(SharedNeo4j.jars(), folder, SHORT));
    assertThat(failure.code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
    assertThat(failure)
        .hasMessageContaining("does not start: it ended with exit code")
        .hasMessageContaining("server.log")
        .hasMessageContaining("FileAlreadyExistsException")
        .hasMessageNotContaining("not-to-be-shown");
  }

  @Test
  void leavesNoProcessBehindWhereItsStartIsInterrupted() throws Exception {
    var failure = new CompletableFuture<FactweaveException>();
    Path log = folder.resolve("neo4j").resolve("logs").resolve("server.log");
    Set<ProcessHandle> before = children();
    Thread start =
        Thread.ofPlatform()
            .start(() ->
                failure.complete(failure(() -> Neo4jServer.start(SharedNeo4j.jars(), folder))));
    while (start.isAlive() && !Files.exists(log)) {
      Thread.onSpinWait();
    }

    start.interrupt();

    assertThat(failure.get(60, TimeUnit.SECONDS).code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
    assertThat(children()).isEqualTo(before);
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  void keepsItsPasswordToTheOwner() throws IOException {
    Path file = Path.of("target", "shared-neo4j", "neo4j", "password");
    assertThat(SharedNeo4j.server().isAlive()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String password = Files.readString(file).strip();
    assertThat(password).hasSizeGreaterThanOrEqualTo(32);
    String arguments =
        ProcessHandle.of(SharedNeo4j.server().pid())
            .flatMap(process -> process.info().commandLine())
            .orElse("");
    assertThat(arguments).contains("Neo4jLauncher").doesNotContain(password);
  }

  @Test
  void doesNotLetAnybodyInWithoutThePassword() {
    var wrong = new Neo4jCredentials("neo4j", "neo4j");
    try (var connection = Neo4jConnection.open(SharedNeo4j.server().boltUri(), wrong)) {
      assertThat(failure(connection::require).code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
    }
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() throws IOException {
    int port = SharedNeo4j.server().boltUri().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(socket.isConnected()).isTrue();
    }
    assertThat(settings()).containsEntry("server.bolt.listen_address", "127.0.0.1:" + port);
  }

  @Test
  void runsWithEveryHardenedSetting() {
    assertThat(settings())
        .containsEntry("server.http.enabled", "false")
        .containsEntry("server.https.enabled", "false")
        .containsEntry("dbms.security.auth_enabled", "true")
        .containsEntry("dbms.usage_report.enabled", "false")
        .containsEntry("dbms.fleet_manager.enabled", "false")
        .containsEntry("server.fleet_discovery.enabled", "false")
        .containsEntry("client.allow_telemetry", "false")
        .containsEntry("dbms.security.allow_csv_import_from_file_urls", "false")
        .containsEntry("db.transaction.timeout", "1m")
        .containsEntry("db.memory.transaction.max", "64.00MiB");
  }

  /// The gate is not the only guard: the owner's own Bolt door does not read files either. The key
  /// that blocks addresses is internal and not among the settings that the server shows.
  @Test
  void loadsNoFilesAndNoAddressesEvenForTheOwner() {
    try (var session = SharedNeo4j.connection().writeSession()) {
      for (String address :
          List.of("file:///etc/passwd", "http://127.0.0.1:1/", "ftp://127.0.0.1/")) {
        var query = "LOAD CSV FROM '" + address + "' AS line RETURN line";
        var failure =
            catchThrowableOfType(Neo4jException.class, () -> session.run(query).consume());
        assertThat(failure).as(address).isNotNull();
        assertThat(failure.getMessage())
            .as(address)
            .containsAnyOf("allow_csv_import_from_file_urls", "cypher_ip_blocklist");
      }
    }
  }

  private static Map<String, String> settings() {
    try (var session = SharedNeo4j.connection().writeSession()) {
      return session.run("SHOW SETTINGS YIELD name, value RETURN name, value").list().stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("name").asString(), row -> row.get("value").asString()));
    }
  }

  private static FactweaveException failure(ThrowingCallable action) {
    var failure = catchThrowableOfType(FactweaveException.class, action);
    assertThat(failure).isNotNull();
    return failure;
  }
}
