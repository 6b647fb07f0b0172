package io.factweave.api.rest;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.store.ResolvedView;

/// Makes [Facts] over a graph.
public final class Lookup {
  private Lookup() {}

  /// Over one moment of the graph.
  public static Facts facts(KnowledgeGraph graph, ResolvedView view) {
    return new Facts(graph.iris(), view::findEntity, graph::text);
  }
}
