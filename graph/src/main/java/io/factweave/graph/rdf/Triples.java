package io.factweave.graph.rdf;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Sets of triples that are put in the place of others.
final class Triples {
  private Triples() {}

  /// Everything that the graph says of the node.
  static Set<Triple> of(Graph graph, Node subject) {
    Set<Triple> found = new HashSet<>();
    graph.stream(subject, Node.ANY, Node.ANY).forEach(found::add);
    return found;
  }

  /// Makes the graph hold `now` instead of `before`. What is in both is not written again: each
  /// written triple costs the store space.
  static void replace(Graph graph, Collection<Triple> before, Collection<Triple> now) {
    Set<Triple> stays = new HashSet<>(now);
    before.stream().filter(triple -> !stays.contains(triple)).forEach(graph::delete);
    Set<Triple> there = new HashSet<>(before);
    now.stream().filter(triple -> !there.contains(triple)).forEach(graph::add);
  }
}
