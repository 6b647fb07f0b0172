package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.resolve.Cluster;
import io.factweave.graph.resolve.Judgement;
import io.factweave.graph.resolve.NamedEntity;
import io.factweave.graph.resolve.ResolutionIndex.ResolutionChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/// One change of the resolved view, which is the default graph, within a write transaction. Only what
/// the change touches is written. Call in this order: [#forget] for each document that goes or is
/// replaced, then the named graphs change, then [#complete].
final class ResolvedGraphUpdate {
  private final DatasetGraph dataset;
  private final Graph resolved;
  private final RecordIris iris;
  private final Ontology ontology;
  private final EntityLinks links;
  private final SortedMap<StatementId, StatementKey> touched = new TreeMap<>();
  private final Map<StatementId, Set<Node>> lost = new HashMap<>();
  private final Map<StatementId, Set<Node>> gained = new HashMap<>();
  private final SortedSet<EntityId> entities = new TreeSet<>();
  private final SortedSet<DocumentId> documents = new TreeSet<>();

  ResolvedGraphUpdate(DatasetGraph dataset, RecordIris iris, Ontology ontology) {
    this.dataset = dataset;
    this.resolved = dataset.getDefaultGraph();
    this.iris = iris;
    this.ontology = ontology;
    this.links = new EntityLinks(resolved, iris);
  }

  /// Entities that were touched, those that are gone too.
  SortedSet<EntityId> entities() {
    return entities;
  }

  /// Documents that were touched, those that are gone too.
  SortedSet<DocumentId> documents() {
    return documents;
  }

  /// Takes the facts of a document out, as it stands in its named graph.
  void forget(DocumentId document) {
    documents.add(document);
    DocumentGraphReader reader = reader(document);
    reader.facts().forEach(claim -> note(lost, claim, keyOf(reader, claim)));
  }

  /// Makes the view what the changed named graphs and the new resolution say.
  void complete(ResolutionChange change) {
    Set<DocumentId> written = new HashSet<>(documents);
    change.added().forEach(entity -> written.add(entity.ref().document()));
    Set<Node> moved = forgetMoved(change, written);
    link(change);
    written.forEach(this::gainAll);
    moved.forEach(claim -> gain(reader(iris.documentOf(RecordIris.graphOf(claim))), claim));
    touched.forEach(this::writeStatement);
    writeEntities(change, written);
    writeJudgements(change);
  }

  private Set<Node> forgetMoved(ResolutionChange change, Set<DocumentId> written) {
    Set<Node> claims = new HashSet<>();
    for (LocalEntityRef ref : change.moved()) {
      if (!written.contains(ref.document())) {
        documents.add(ref.document());
        DocumentGraphReader reader = reader(ref.document());
        for (Node claim : reader.factsWith(ref)) {
          note(lost, claim, keyOf(reader, claim));
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  private void link(ResolutionChange change) {
    change.removed().forEach(links::remove);
    Set<LocalEntityRef> news = new HashSet<>(change.moved());
    change.added().stream().map(NamedEntity::ref).forEach(news::add);
    for (Cluster cluster : change.after().values()) {
      cluster.members().stream()
          .filter(news::contains)
          .forEach(member -> links.put(member, cluster.id()));
    }
  }

  private void gainAll(DocumentId document) {
    documents.add(document);
    DocumentGraphReader reader = reader(document);
    reader.facts().forEach(claim -> gain(reader, claim));
  }

  private void gain(DocumentGraphReader reader, Node claim) {
    note(gained, claim, keyOf(reader, claim));
  }

  private void note(Map<StatementId, Set<Node>> where, Node claim, StatementKey key) {
    if (!key.isReflexive()) {
      touched.put(key.id(), key);
      where.computeIfAbsent(key.id(), _ -> new HashSet<>()).add(claim);
      entities.add(key.subject());
    }
  }

  private StatementKey keyOf(DocumentGraphReader reader, Node claim) {
    Description described = Description.of(graphOf(claim), claim);
    return StatementKey.of(
        links.entityOf(described.one(Vocabulary.SUBJECT)),
        reader.predicate(described.one(Vocabulary.PREDICATE)),
        DocumentGraphReader.object(described.one(Vocabulary.OBJECT), links::entityOf));
  }

  private void writeStatement(StatementId id, StatementKey key) {
    Node node = iris.statement(id);
    StatementTriples triples = new StatementTriples(dataset, iris, key);
    Set<Triple> before = Triples.of(resolved, node);
    if (!before.isEmpty()) {
      before.addAll(triples.plain());
    }
    Set<Node> claims = new HashSet<>();
    resolved.stream(node, Vocabulary.CLAIM, Node.ANY).forEach(t -> claims.add(t.getObject()));
    claims.removeAll(lost.getOrDefault(id, Set.of()));
    claims.addAll(gained.getOrDefault(id, Set.of()));
    Triples.replace(resolved, before, triples.of(claims));
  }

  private void writeEntities(ResolutionChange change, Set<DocumentId> written) {
    SortedSet<EntityId> names = change.changedIds();
    change.before().values().stream().filter(c -> isIn(c, written)).forEach(c -> names.add(c.id()));
    change.after().values().stream().filter(c -> isIn(c, written)).forEach(c -> names.add(c.id()));
    EntityTriples triples = new EntityTriples(dataset, iris);
    for (EntityId id : names) {
      Cluster cluster = change.after().get(id);
      Set<Triple> now = cluster == null ? Set.of() : triples.of(cluster);
      Triples.replace(resolved, triples.stored(id), now);
    }
    entities.addAll(names);
  }

  private static boolean isIn(Cluster cluster, Set<DocumentId> documents) {
    return cluster.members().stream().anyMatch(member -> documents.contains(member.document()));
  }

  private void writeJudgements(ResolutionChange change) {
    Set<Judgement> before = new HashSet<>();
    Set<Judgement> now = new HashSet<>();
    change.before().values().forEach(cluster -> before.addAll(cluster.judgements()));
    change.after().values().forEach(cluster -> now.addAll(cluster.judgements()));
    Set<Judgement> stay = new HashSet<>(before);
    stay.retainAll(now);
    Triples.replace(resolved, triples(before, stay), triples(now, stay));
  }

  private Set<Triple> triples(Set<Judgement> judgements, Set<Judgement> without) {
    Set<Triple> triples = new HashSet<>();
    judgements.stream()
        .filter(judgement -> !without.contains(judgement))
        .forEach(judgement -> triples.addAll(triples(judgement)));
    return triples;
  }

  private List<Triple> triples(Judgement judgement) {
    Node node = iris.judgement(judgement.id());
    return List.of(
        Triple.create(node, TYPE, Vocabulary.JUDGEMENT),
        Triple.create(node, Vocabulary.LEFT, iris.local(judgement.left())),
        Triple.create(node, Vocabulary.RIGHT, iris.local(judgement.right())),
        Triple.create(node, Vocabulary.VERDICT, Literals.string(judgement.verdict().label())),
        Triple.create(node, Vocabulary.BY, Literals.string(judgement.by())),
        Triple.create(node, Vocabulary.REASON, Literals.string(judgement.reason())));
  }

  private DocumentGraphReader reader(DocumentId document) {
    Graph graph = dataset.getGraph(iris.document(document));
    return new DocumentGraphReader(iris, ontology, graph, document);
  }

  private Graph graphOf(Node claim) {
    return dataset.getGraph(RecordIris.graphOf(claim));
  }
}
