package io.factweave.api.rest;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.Iris;
import io.factweave.graph.store.ResolvedView;
import org.springframework.stereotype.Component;

/// Makes [Facts] over a graph.
@Component
public final class Lookup {
  private final KnowledgeGraph graph;
  private final Iris iris;

  Lookup(KnowledgeGraph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  /// For the current request, over one moment of the graph.
  public Facts facts(ResolvedView view) {
    return new Facts(iris, view::findEntity, graph::findText);
  }
}
