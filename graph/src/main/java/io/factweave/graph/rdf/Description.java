package io.factweave.graph.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Everything that a graph says of one node, read at once.
final class Description {
  private final Node node;
  private final Map<Node, List<Node>> values = new HashMap<>();

  private Description(Graph graph, Node node) {
    this.node = node;
    var triples = graph.find(node, Node.ANY, Node.ANY);
    try {
      triples.forEachRemaining(triple ->
          values
              .computeIfAbsent(triple.getPredicate(), _ -> new ArrayList<>())
              .add(triple.getObject()));
    } finally {
      triples.close();
    }
  }

  static Description of(Graph graph, Node node) {
    return new Description(graph, node);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  List<Node> all(Node predicate) {
    return values.getOrDefault(predicate, List.of());
  }

  Optional<Node> find(Node predicate) {
    return all(predicate).stream().findFirst();
  }

  Node one(Node predicate) {
    return find(predicate)
        .orElseThrow(() ->
            new IllegalStateException("%s has no %s in the record".formatted(node, predicate)));
  }
}
