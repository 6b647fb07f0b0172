package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/// The folder of a Neo4j server: its configuration, password, data and logs.
record Neo4jHome(Path folder) {
  static final String USER = "neo4j";

  private static final int LAST_LINES = 20;
  private static final long POLL_MILLIS = 50;

  Neo4jHome {
    folder = folder.toAbsolutePath().normalize();
  }

  void create() throws IOException {
    Files.createDirectories(configurationFolder());
    Files.createDirectories(log().getParent());
    Files.createDirectories(folder.resolve("import"));
  }

  Path configurationFolder() {
    return folder.resolve("conf");
  }

  /// What the server prints; begun anew at each start. Neo4j's own logs lie beside it.
  Path log() {
    return folder.resolve("logs").resolve("server.log");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  boolean hasPassword() {
    return Files.exists(passwordFile());
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /// Makes a random password in a file of its own, which [#keepPassword] puts into its place once the
  /// server knows it: so a crash in between leaves none.
  Path makePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path file = folder.resolve("password.new");
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
    return file;
  }

  void keepPassword(Path made) throws IOException {
    Files.move(made, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var permissions = PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  /// Written at each start, so that it always fits this version. One unknown key would stop the start.
  void writeConfiguration(int port) throws IOException {
    Files.writeString(configurationFolder().resolve("neo4j.conf"), configuration(port));
  }

  /// Waits until no server uses the data. The server takes the lock itself, but says so only after
  /// seconds of starting.
  ///
  /// @throws FactweaveException `CYPHER_UNAVAILABLE` where one still does after this time
  void awaitUnlocked(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Path lock = folder.resolve("data").resolve("databases").resolve("store_lock");
    while (Files.exists(lock) && isLocked(lock)) {
      if (System.nanoTime() > deadline) {
        throw new FactweaveException(
            GraphError.CYPHER_UNAVAILABLE,
            "Another Neo4j uses %s: stop the Factweave that started it, or choose another data folder"
                .formatted(folder));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static boolean isLocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    }
  }

  boolean logShowsTakenPort() {
    String text = logText();
    return text.contains("Address already in use") || text.contains("BindException");
  }

  String lastLines() {
    List<String> lines = logText().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private String logText() {
    try {
      return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(the log cannot be read: " + e + ")";
    }
  }

  /// The two keys about files and addresses make LOAD CSV dead: it could read the owner's files and
  /// fetch from the net. Without the quiet period a stop takes ten seconds longer.
  private static String configuration(int port) {
    return """
    # Written by Factweave at each start: changes are lost.
    server.bolt.listen_address=127.0.0.1:%d
    server.http.enabled=false
    server.https.enabled=false
    dbms.security.auth_enabled=true
    dbms.usage_report.enabled=false
    dbms.fleet_manager.enabled=false
    server.fleet_discovery.enabled=false
    client.allow_telemetry=false
    dbms.security.allow_csv_import_from_file_urls=false
    internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
    server.directories.import=import
    db.transaction.timeout=60s
    db.memory.transaction.max=64m
    server.memory.pagecache.size=128m
    db.tx_log.preallocate=false
    internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
    """
        .formatted(port);
  }
}
