package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.iri;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.GraphChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What happened to the record, in a graph of its own: its number of changes, what the last 1,000 of
/// them touched, when documents were recorded, and which ids were replaced. The only part of the
/// record that depends on time and order.
final class History {
  static final int KEPT_CHANGES = 1000;

  private final Graph graph;
  private final RecordIris iris;
  private final Node store;

  History(Graph graph, RecordIris iris) {
    this.graph = graph;
    this.iris = iris;
    this.store = iri(iris.historyGraph() + "#store");
  }

  /// Names the record, where it has no name yet.
  void begin(String storeId) {
    if (!graph.contains(store, Vocabulary.STORE_ID, Node.ANY)) {
      graph.add(store, Vocabulary.STORE_ID, Literals.string(storeId));
      graph.add(store, Vocabulary.SEQUENCE, Literals.integer(0));
    }
  }

  Checkpoint checkpoint() {
    Description described = Description.of(graph, store);
    return new Checkpoint(
        Literals.text(described.one(Vocabulary.STORE_ID)),
        Literals.toInt(described.one(Vocabulary.SEQUENCE)));
  }

  /// Adds a change as the next one.
  GraphChange append(SortedSet<EntityId> entities, SortedSet<DocumentId> documents, Instant now) {
    Checkpoint last = checkpoint();
    Checkpoint next = new Checkpoint(last.storeId(), last.sequence() + 1);
    Triples.replace(
        graph,
        Set.of(Triple.create(store, Vocabulary.SEQUENCE, Literals.integer(last.sequence()))),
        Set.of(Triple.create(store, Vocabulary.SEQUENCE, Literals.integer(next.sequence()))));
    Node change = change(next.sequence());
    graph.add(change, Vocabulary.SEQUENCE, Literals.integer(next.sequence()));
    graph.add(change, Vocabulary.RECORDED_ON, Literals.instant(now));
    entities.forEach(id -> graph.add(change, Vocabulary.TOUCHED_ENTITY, iris.entity(id)));
    documents.forEach(id -> graph.add(change, Vocabulary.TOUCHED_DOCUMENT, iris.document(id)));
    forgetChange(next.sequence() - KEPT_CHANGES);
    return new GraphChange(next, entities, documents);
  }

  /// Everything that the changes after this one touched; empty where they are no longer known.
  Optional<GraphChange> since(long sequence) {
    Checkpoint now = checkpoint();
    SortedSet<EntityId> entities = new TreeSet<>();
    SortedSet<DocumentId> documents = new TreeSet<>();
    for (long number = sequence + 1; number <= now.sequence(); number++) {
      Description change = Description.of(graph, change(number));
      if (change.isEmpty()) {
        return Optional.empty();
      }
      change.all(Vocabulary.TOUCHED_ENTITY).forEach(node -> entities.add(iris.entityOf(node)));
      change.all(Vocabulary.TOUCHED_DOCUMENT).forEach(node -> documents.add(iris.documentOf(node)));
    }
    return sequence > now.sequence()
        ? Optional.empty()
        : Optional.of(new GraphChange(now, entities, documents));
  }

  /// Notes what stands for ids that are no more, and that ids which are there again are not replaced.
  void noteReplacements(Map<EntityId, EntityId> replaced, Set<EntityId> present) {
    present.forEach(id -> forget(iris.entity(id)));
    replaced.forEach((old, now) -> {
      forget(iris.entity(old));
      graph.add(iris.entity(old), Vocabulary.IS_REPLACED_BY, iris.entity(now));
    });
  }

  /// Notes when a document was recorded.
  void noteRecorded(DocumentId id, Instant now) {
    Node document = iris.document(id);
    Triple recorded = Triple.create(document, Vocabulary.RECORDED_ON, Literals.instant(now));
    Triples.replace(graph, Triples.of(graph, document), Set.of(recorded));
  }

  /// Forgets that the document was there.
  void noteDeleted(DocumentId id) {
    forget(iris.document(id));
  }

  /// What stands for this id now, through every replacement.
  Optional<EntityId> replacement(EntityId id) {
    Set<Node> seen = new HashSet<>();
    Node at = iris.entity(id);
    for (Optional<Node> next = next(at); next.isPresent() && seen.add(at); next = next(at)) {
      at = next.get();
    }
    return at.equals(iris.entity(id)) ? Optional.empty() : Optional.of(iris.entityOf(at));
  }

  private Optional<Node> next(Node node) {
    return Description.of(graph, node).find(Vocabulary.IS_REPLACED_BY);
  }

  private void forgetChange(long number) {
    forget(change(number));
  }

  private void forget(Node node) {
    Triples.of(graph, node).forEach(graph::delete);
  }

  private Node change(long number) {
    return iri(iris.historyGraph() + "#change-" + number);
  }
}
