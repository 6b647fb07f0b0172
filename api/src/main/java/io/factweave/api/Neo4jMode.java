package io.factweave.api;

import java.net.URI;
import java.nio.file.Path;

/// Where Cypher is answered.
public sealed interface Neo4jMode {

  /// Nowhere: the Cypher door says so, everything else works.
  record Off() implements Neo4jMode {}

  /// By a server of our own, started beside us.
  ///
  /// @param server folder with the server's jars (`lib/*.jar`)
  record Embedded(Path server) implements Neo4jMode {}

  /// By a server that runs already.
  record External(URI uri, String user, String password) implements Neo4jMode {
    @Override
    public String toString() {
      return "External[uri=%s, user=%s]".formatted(uri, user);
    }
  }
}
