package io.factweave.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// `factweave serve` in a process of its own, to be killed.
final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it and waits until it says in its folder where it answers.
  static ServerProcess start(Path data, Path log) {
    try {
      Files.deleteIfExists(data.resolve("server.properties"));
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx1g",
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "--enable-native-access=ALL-UNNAMED",
                      "--sun-misc-unsafe-memory-access=allow",
                      "-Dfactweave.neo4j.server=" + System.getProperty("factweave.neo4j.server"),
                      "-cp",
                      System.getProperty("java.class.path"),
                      "io.factweave.api.command.Factweave",
                      "serve",
                      "--data",
                      data.toString(),
                      "--port",
                      "0",
                      "--samples",
                      "off"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new ServerProcess(process, await(process, data, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI await(Process process, Path data, Path log) throws IOException {
    Path file = data.resolve("server.properties");
    Instant limit = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(limit) && process.isAlive()) {
      if (Files.exists(file)) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
          properties.load(in);
        }
        if (String.valueOf(process.pid()).equals(properties.getProperty("process"))) {
          return URI.create(properties.getProperty("address"));
        }
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    process.destroyForcibly();
    throw new AssertionError("The server did not start: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  /// SIGKILL: no shutdown hook, nothing flushed.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
