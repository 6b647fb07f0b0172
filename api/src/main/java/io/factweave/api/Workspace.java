package io.factweave.api;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.ingest.Ingest;

/// Everything that works on one data folder: what the doors open onto.
public final class Workspace implements AutoCloseable {
  private final KnowledgeGraph graph = new KnowledgeGraph();

  public KnowledgeGraph graph() {
    return graph;
  }

  public Ingest ingest() {
    throw new UnsupportedOperationException();
  }

  public CypherDoor cypher() {
    return CypherDoor.closed("Neo4j is switched off (--neo4j off)");
  }

  @Override
  public void close() {}
}
