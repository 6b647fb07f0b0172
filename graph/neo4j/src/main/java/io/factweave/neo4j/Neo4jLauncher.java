package io.factweave.neo4j;

import java.io.IOException;

/// Starts a Neo4j server in this process and ends it when standard input ends: so the server never
/// outlives the process that started it, however that one died.
public final class Neo4jLauncher {
  private Neo4jLauncher() {}

  /// @param arguments those of Neo4j's own main class: `--home-dir=H --config-dir=H/conf`
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("parent-watch").start(Neo4jLauncher::exitWithParent);
    Class.forName("org.neo4j.server.Neo4jCommunity")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent: only the end counts.
      }
    } catch (IOException e) {
      System.err.println("Standard input broke: " + e.getMessage());
    }
    System.exit(0);
  }
}
