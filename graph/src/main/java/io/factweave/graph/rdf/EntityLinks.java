package io.factweave.graph.rdf;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Which canonical entity stands for each entity of a document: `fw:entity` in the resolved view.
final class EntityLinks {
  private final Graph resolved;
  private final RecordIris iris;

  EntityLinks(Graph resolved, RecordIris iris) {
    this.resolved = resolved;
    this.iris = iris;
  }

  EntityId entityOf(Node local) {
    return find(local)
        .orElseThrow(() -> new IllegalStateException(local + " has no canonical entity"));
  }

  Optional<EntityId> find(Node local) {
    return resolved.stream(local, Vocabulary.ENTITY, Node.ANY)
        .map(triple -> iris.entityOf(triple.getObject()))
        .findFirst();
  }

  SortedSet<LocalEntityRef> membersOf(EntityId entity) {
    SortedSet<LocalEntityRef> members = new TreeSet<>();
    resolved.stream(Node.ANY, Vocabulary.ENTITY, iris.entity(entity))
        .forEach(triple -> members.add(iris.localOf(triple.getSubject())));
    return members;
  }

  void put(LocalEntityRef ref, EntityId entity) {
    Node local = iris.local(ref);
    Triples.replace(
        resolved,
        Triples.of(resolved, local),
        Set.of(Triple.create(local, Vocabulary.ENTITY, iris.entity(entity))));
  }

  void remove(LocalEntityRef ref) {
    Triples.of(resolved, iris.local(ref)).forEach(resolved::delete);
  }
}
