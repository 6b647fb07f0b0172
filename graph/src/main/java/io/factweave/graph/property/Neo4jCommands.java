package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The processes that are started from the folder of a Neo4j server's jars, on the Java that runs us.
final class Neo4jCommands {
  private static final int PASSWORD_SECONDS = 120;
  private static final List<String> JVM_ARGUMENTS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /// Set to `true`, servers that are started write an AOT cache beside their jars when they end, which
  /// takes them up to a minute. Later ones load their classes from it.
  private static final String MAKE_CACHE = "factweave.neo4j.make-cache";

  private final String classPath;
  private final Path cache;

  /// @throws FactweaveException `CYPHER_UNAVAILABLE` where the folder holds no server
  Neo4jCommands(Path jars) {
    Path launcher = jars.resolve("launcher");
    Path libraries = jars.resolve("lib");
    for (Path needed : List.of(launcher, libraries)) {
      if (!Files.isDirectory(needed)) {
        throw missing(needed);
      }
    }
    this.classPath =
        launcher.toAbsolutePath().resolve("*")
            + File.pathSeparator
            + libraries.toAbsolutePath().resolve("*");
    this.cache = jars.toAbsolutePath().resolve("neo4j.aot");
  }

  private static FactweaveException missing(Path needed) {
    return new FactweaveException(
        GraphError.CYPHER_UNAVAILABLE,
        "There is no Neo4j server: the folder %s is missing. "
                .formatted(needed.toAbsolutePath().normalize())
            + "The build lays it out ('mvn -pl graph/neo4j process-classes', then "
            + "graph/neo4j/target/server). Or name a running Neo4j by its URI, or switch it off.");
  }

  static boolean makesCache() {
    return Boolean.getBoolean(MAKE_CACHE);
  }

  /// Starts the server. It ends when its standard input does. A cache that does not fit this Java or
  /// these jars is passed over by the JVM itself.
  Process startServer(Neo4jHome home) throws IOException {
    List<String> jvmArguments = new ArrayList<>(JVM_ARGUMENTS);
    if (makesCache()) {
      jvmArguments.add("-XX:AOTCacheOutput=" + cache);
    } else if (Files.exists(cache)) {
      jvmArguments.add("-XX:AOTCache=" + cache);
    }
    List<String> command = java("io.factweave.neo4j.Neo4jLauncher", jvmArguments);
    command.add("--home-dir=" + home.folder());
    command.add("--config-dir=" + home.configurationFolder());
    command.add("--console-mode");
    return prepare(command, home).start();
  }

  /// Only before the first start: later it has no effect. The password reaches the command in a file,
  /// since arguments of a process are for everyone to see.
  void setInitialPassword(Neo4jHome home, Path password) throws IOException, InterruptedException {
    List<String> command =
        java(
            "org.neo4j.server.startup.Neo4jAdminCommand",
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("dbms", "set-initial-password", "@" + password));
    ProcessBuilder builder = prepare(command, home);
    builder.environment().put("NEO4J_HOME", home.folder().toString());
    builder.environment().put("NEO4J_CONF", home.configurationFolder().toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PASSWORD_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new FactweaveException(
            GraphError.CYPHER_UNAVAILABLE,
            "Neo4j's password cannot be set in %s:%n%s".formatted(home.folder(), home.lastLines()));
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private List<String> java(String mainClass, List<String> jvmArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath, mainClass));
    return command;
  }

  private static ProcessBuilder prepare(List<String> command, Neo4jHome home) {
    var builder = new ProcessBuilder(command);
    builder.directory(home.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(home.log().toFile());
    // What is meant for another server or another Java must not change this one.
    builder
        .environment()
        .keySet()
        .removeIf(name ->
            name.startsWith("NEO4J_")
                || name.equals("JAVA_TOOL_OPTIONS")
                || name.equals("JDK_JAVA_OPTIONS"));
    return builder;
  }
}
