package io.factweave.api;

/// Everything that works on one data folder: what the doors open onto.
public final class Workspace implements AutoCloseable {

  /// Whether Neo4j is there.
  public enum Neo4jState {
    OFF,
    ANSWERING,
    SILENT
  }

  public Neo4jState neo4jState() {
    return Neo4jState.OFF;
  }

  @Override
  public void close() {}
}
