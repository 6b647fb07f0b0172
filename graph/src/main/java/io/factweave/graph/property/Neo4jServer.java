package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Neo4j server of our own: a child process that listens on the loopback interface only, keeps its
/// data in `DIR/neo4j`, and ends with this process, however this one ends.
///
/// Errors: `CYPHER_UNAVAILABLE` where the server's files are missing or it does not start.
///
/// ```java
/// try (var server = Neo4jServer.start(jars, dataFolder);
///     var connection = server.connect()) {
///   ...
/// }
/// ```
public final class Neo4jServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Neo4jServer.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration STOP_WITH_CACHE = Duration.ofMinutes(5);

  private static final int PORTS_TO_TRY = 3;

  private final Neo4jHome home;
  private final Process process;
  private final int port;
  private final String password;

  private Neo4jServer(Neo4jHome home, Process process, int port, String password) {
    this.home = home;
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /// Starts a server and waits until it answers. The first start makes its data and a random password,
  /// which stays in `DIR/neo4j/password`, readable by the owner alone. A thread that is interrupted
  /// meanwhile leaves no process behind.
  ///
  /// @param jars the folder that the build of `graph/neo4j` lays out: `lib/` and `launcher/`
  /// @param dataFolder `DIR`: the server's files are in `neo4j` below it
  public static Neo4jServer start(Path jars, Path dataFolder) {
    return start(jars, dataFolder, Patience.USUAL);
  }

  static Neo4jServer start(Path jars, Path dataFolder, Patience patience) {
    long begin = System.nanoTime();
    var commands = new Neo4jCommands(jars);
    var home = new Neo4jHome(dataFolder.resolve("neo4j"));
    try {
      home.create();
      home.awaitUnlocked(patience.unlock());
      if (!home.hasPassword()) {
        home.writeConfiguration(freePort());
        Path made = home.makePassword();
        commands.setInitialPassword(home, made);
        home.keepPassword(made);
      }
      Neo4jServer server = startOnFreePort(commands, home, begin + patience.answer().toNanos());
      LOG.info("Neo4j answers at {} after {} ms", server.boltUri(), millisSince(begin));
      return server;
    } catch (IOException e) {
      throw unavailable("Neo4j cannot use its folder %s: %s".formatted(home.folder(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The start of Neo4j in %s was interrupted".formatted(home.folder()), e);
    }
  }

  /// The port is free when it is picked, but another process may take it before the server does.
  private static Neo4jServer startOnFreePort(Neo4jCommands commands, Neo4jHome home, long deadline)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      home.writeConfiguration(port);
      String password = home.password();
      var server = new Neo4jServer(home, commands.startServer(home), port, password);
      if (server.awaitAnswer(deadline)) {
        return server;
      }
      if (!home.logShowsTakenPort() || attempt == PORTS_TO_TRY) {
        throw server.failure("it ended with exit code " + server.process.exitValue());
      }
    }
  }

  /// Whether it answered; false where it ended instead.
  private boolean awaitAnswer(long deadline) throws InterruptedException {
    try (var probe = connect()) {
      while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        if (probe.answers()) {
          return true;
        }
        if (System.nanoTime() > deadline) {
          throw failure("it did not answer in time");
        }
      }
      return false;
    } catch (InterruptedException | RuntimeException e) {
      process.destroyForcibly().onExit().join();
      throw e;
    }
  }

  private FactweaveException failure(String reason) {
    return unavailable(
        "Neo4j in %s does not start: %s. The end of %s:%n%s"
            .formatted(home.folder(), reason, home.log(), home.lastLines()),
        null);
  }

  /// Where the owner's own tools reach it: `bolt://127.0.0.1:PORT`.
  public URI boltUri() {
    return URI.create("bolt://127.0.0.1:" + port);
  }

  /// A connection with all rights. The caller closes it.
  public Neo4jConnection connect() {
    return Neo4jConnection.open(boltUri(), new Neo4jCredentials(Neo4jHome.USER, password));
  }

  /// Whether the child still runs.
  public boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /// Stops the server cleanly, within seconds; kills it where that takes longer than 20 s.
  @Override
  public void close() {
    long begin = System.nanoTime();
    Duration patience = Neo4jCommands.makesCache() ? STOP_WITH_CACHE : STOP;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Neo4j did not stop within {} s and is killed", patience.toSeconds());
        process.destroyForcibly().waitFor();
      }
      LOG.info("Neo4j stopped after {} ms", millisSince(begin));
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// The server itself would print 0 for a port that it picks.
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// How long to wait.
  ///
  /// @param answer for the first answer: some seconds usually, more after a crash or on a busy machine
  /// @param unlock for the folder: the server of a process that was killed needs about two seconds to
  ///     notice and stop
  record Patience(Duration answer, Duration unlock) {
    static final Patience USUAL = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(15));
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private static FactweaveException unavailable(String message, @Nullable Throwable cause) {
    return new FactweaveException(GraphError.CYPHER_UNAVAILABLE, message, cause);
  }
}
