package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.graph.model.RecordedQuarantine;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.ResolvedView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// The resolved view as it stands in one transaction of the record. Valid only within the function
/// that it is given to.
public final class RecordView implements ResolvedView {
  private final DatasetGraph dataset;
  private final Graph resolved;
  private final RecordIris iris;
  private final Ontology ontology;
  private final EntityLinks links;

  RecordView(DatasetGraph dataset, RecordIris iris, Ontology ontology) {
    this.dataset = dataset;
    this.resolved = dataset.getDefaultGraph();
    this.iris = iris;
    this.ontology = ontology;
    this.links = new EntityLinks(resolved, iris);
  }

  @Override
  public Checkpoint checkpoint() {
    return history().checkpoint();
  }

  @Override
  public Optional<Entity> findEntity(EntityId id) {
    Description entity = Description.of(resolved, iris.entity(id));
    return entity.find(Vocabulary.LABEL).map(label -> entity(id, entity, Literals.text(label)));
  }

  private Entity entity(EntityId id, Description entity, String name) {
    SortedMap<String, List<PartialDate>> dates = new TreeMap<>();
    for (AttributeType attribute : ontology.attributes()) {
      List<Node> values = entity.all(iris.predicate(attribute));
      if (!values.isEmpty()) {
        dates.put(attribute.name(), values.stream().map(Literals::toDate).sorted().toList());
      }
    }
    SortedSet<DocumentId> documents = new TreeSet<>();
    entity.all(Vocabulary.MENTIONED_IN).forEach(node -> documents.add(iris.documentOf(node)));
    List<String> aliases =
        entity.all(Vocabulary.ALT_LABEL).stream().map(Literals::text).sorted().toList();
    return new Entity(
        id, type(entity.one(TYPE)), name, aliases, dates, documents, links.membersOf(id));
  }

  private EntityType type(Node node) {
    String name = node.getURI().substring(Ontology.NAMESPACE.length());
    return ontology
        .findEntityType(name)
        .orElseThrow(() ->
            new FactweaveException(
                GraphError.INVALID_ONTOLOGY,
                ("The record has entities of type %s, which the ontology does not have;"
                        + " give the extension that has it")
                    .formatted(name)));
  }

  @Override
  public List<Statement> statementsOf(EntityId subject) {
    return resolved.stream(Node.ANY, Vocabulary.SUBJECT, iris.entity(subject))
        .map(triple -> findStatement(iris.statementOf(triple.getSubject())).orElseThrow())
        .sorted(
            Comparator.comparing((Statement statement) -> statement.predicate().name())
                .thenComparing(statement -> statement.object().text()))
        .toList();
  }

  /// The statement with all its claims.
  public Optional<Statement> findStatement(StatementId id) {
    Description statement = Description.of(resolved, iris.statement(id));
    return statement.isEmpty() ? Optional.empty() : Optional.of(statement(id, statement));
  }

  private Statement statement(StatementId id, Description statement) {
    List<RecordedClaim> claims = new ArrayList<>();
    for (Node claim : statement.all(Vocabulary.CLAIM)) {
      DocumentId document = iris.documentOf(RecordIris.graphOf(claim));
      claims.add(reader(document).claim(claim, links::entityOf));
    }
    return new Statement(
        id,
        iris.entityOf(statement.one(Vocabulary.SUBJECT)),
        claims.getFirst().predicate(),
        DocumentGraphReader.object(statement.one(Vocabulary.OBJECT), iris::entityOf),
        Literals.toDouble(statement.one(Vocabulary.CONFIDENCE)),
        claims);
  }

  @Override
  public Optional<RecordedDocument> findDocument(DocumentId id) {
    return hasDocument(id) ? Optional.of(reader(id).document()) : Optional.empty();
  }

  /// Whether the record holds a document of this id.
  public boolean hasDocument(DocumentId id) {
    Node node = iris.document(id);
    return dataset.contains(node, node, Vocabulary.CONTENT_HASH, Node.ANY);
  }

  @Override
  public List<RecordedClaim> claimsOf(DocumentId document) {
    return reader(document).claims(links::entityOf);
  }

  /// The document's own entities with their places in the text, in the order of their first mention.
  public List<RecordedEntity> localEntitiesOf(DocumentId document) {
    return reader(document).entities(links::entityOf);
  }

  /// The document's claims that broke the ontology, in the order of the text.
  public List<RecordedQuarantine> quarantineOf(DocumentId document) {
    return reader(document).quarantine();
  }

  @Override
  public SortedSet<EntityId> entitiesOf(DocumentId document) {
    SortedSet<EntityId> entities = new TreeSet<>();
    resolved.stream(Node.ANY, Vocabulary.MENTIONED_IN, iris.document(document))
        .forEach(triple -> entities.add(iris.entityOf(triple.getSubject())));
    return entities;
  }

  @Override
  public List<EntityId> entityIds() {
    return resolved.stream(Node.ANY, Vocabulary.LABEL, Node.ANY)
        .map(triple -> iris.entityOf(triple.getSubject()))
        .sorted()
        .toList();
  }

  @Override
  public List<DocumentId> documentIds() {
    List<DocumentId> ids = new ArrayList<>();
    dataset.stream(Node.ANY, Node.ANY, Vocabulary.CONTENT_HASH, Node.ANY)
        .map(Quad::getGraph)
        .forEach(graph -> ids.add(iris.documentOf(graph)));
    return ids.stream().sorted().toList();
  }

  /// What stands now for an id that is no more.
  public Optional<EntityId> replacement(EntityId id) {
    return history().replacement(id);
  }

  History history() {
    return new History(dataset.getGraph(iris.historyGraph()), iris);
  }

  DocumentGraphReader reader(DocumentId id) {
    return new DocumentGraphReader(iris, ontology, dataset.getGraph(iris.document(id)), id);
  }

  Graph resolved() {
    return resolved;
  }

  RecordIris iris() {
    return iris;
  }

  Ontology ontology() {
    return ontology;
  }
}
