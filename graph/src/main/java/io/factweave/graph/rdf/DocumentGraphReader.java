package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.ClaimId;
import io.factweave.graph.model.ContentHash;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.graph.model.RecordedEvidence;
import io.factweave.graph.model.RecordedQuarantine;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.model.StatementObject;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.resolve.NamedEntity;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Reads the named graph of one document, within a transaction.
final class DocumentGraphReader {
  private final RecordIris iris;
  private final Ontology ontology;
  private final Graph graph;
  private final DocumentId id;

  DocumentGraphReader(RecordIris iris, Ontology ontology, Graph graph, DocumentId id) {
    this.iris = iris;
    this.ontology = ontology;
    this.graph = graph;
    this.id = id;
  }

  RecordedDocument document() {
    Description document = Description.of(graph, iris.document(id));
    return new RecordedDocument(
        id,
        new ContentHash(Literals.text(document.one(Vocabulary.CONTENT_HASH))),
        metadata(document),
        new SoftwareAgent(
            Literals.text(document.one(Vocabulary.EXTRACTOR_NAME)),
            Literals.text(document.one(Vocabulary.EXTRACTOR_VERSION))),
        Literals.toInt(document.one(Vocabulary.LENGTH)),
        Literals.toInt(document.one(Vocabulary.ENTITY_COUNT)),
        Literals.toInt(document.one(Vocabulary.CLAIM_COUNT)),
        Literals.toInt(document.one(Vocabulary.FACT_COUNT)),
        Literals.toInt(document.one(Vocabulary.QUARANTINE_COUNT)));
  }

  /// When the document was published, where it is known.
  Optional<PartialDate> publishedOn() {
    return Description.of(graph, iris.document(id)).find(Vocabulary.ISSUED).map(Literals::toDate);
  }

  List<NamedEntity> namedEntities() {
    return subjects(Vocabulary.LOCAL_ENTITY).stream().map(this::namedEntity).toList();
  }

  /// The claims whose document presents them as so, now.
  List<Node> facts() {
    return graph.stream(Node.ANY, Vocabulary.FACT, Literals.flag(true))
        .map(triple -> triple.getSubject())
        .toList();
  }

  /// The facts about an entity of the document, or with it as object.
  Set<Node> factsWith(LocalEntityRef ref) {
    Node local = iris.local(ref);
    Set<Node> found = new HashSet<>();
    graph.stream(Node.ANY, Vocabulary.SUBJECT, local).forEach(t -> found.add(t.getSubject()));
    graph.stream(Node.ANY, Vocabulary.OBJECT, local).forEach(t -> found.add(t.getSubject()));
    found.removeIf(claim -> !graph.contains(claim, Vocabulary.FACT, Literals.flag(true)));
    return found;
  }

  /// Every claim, in the order of the text.
  ///
  /// @param entityOf the canonical entity of a local one
  List<RecordedClaim> claims(Function<Node, EntityId> entityOf) {
    PartialDate published = publishedOn().orElse(null);
    return subjects(Vocabulary.CLAIM_CLASS).stream()
        .map(node -> claim(node, entityOf, published))
        .sorted()
        .toList();
  }

  RecordedClaim claim(Node node, Function<Node, EntityId> entityOf) {
    return claim(node, entityOf, publishedOn().orElse(null));
  }

  private RecordedClaim claim(
      Node node, Function<Node, EntityId> entityOf, @Nullable PartialDate published) {
    Description claim = Description.of(graph, node);
    Node subject = claim.one(Vocabulary.SUBJECT);
    Node object = claim.one(Vocabulary.OBJECT);
    return new RecordedClaim(
        RecordIris.claimOf(node),
        id,
        entityOf.apply(subject),
        predicate(claim.one(Vocabulary.PREDICATE)),
        object(object, entityOf),
        iris.localOf(subject).entity(),
        object.isURI() ? iris.localOf(object).entity() : null,
        evidence(claim),
        Literals.toDouble(claim.one(Vocabulary.CONFIDENCE)),
        stance(claim),
        qualifiers(claim),
        published);
  }

  static StatementObject object(Node object, Function<Node, EntityId> entityOf) {
    return object.isURI()
        ? new StatementObject.EntityObject(entityOf.apply(object))
        : new StatementObject.DateObject(Literals.toDate(object));
  }

  Predicate predicate(Node node) {
    String name = node.getURI().substring(Ontology.NAMESPACE.length());
    return ontology
        .findPredicate(name)
        .orElseThrow(() ->
            new FactweaveException(
                GraphError.INVALID_ONTOLOGY,
                ("The record has claims of %s (document %s), which the ontology does not have;"
                        + " give the extension that has it")
                    .formatted(name, id)));
  }

  List<RecordedQuarantine> quarantine() {
    return subjects(Vocabulary.QUARANTINED_CLAIM).stream()
        .map(this::quarantined)
        .sorted(
            Comparator.comparing((RecordedQuarantine q) -> q.evidence().span())
                .thenComparing(RecordedQuarantine::id))
        .toList();
  }

  List<RecordedEntity> entities(Function<Node, EntityId> entityOf) {
    return subjects(Vocabulary.LOCAL_ENTITY).stream()
        .map(node -> entity(node, entityOf))
        .sorted(Comparator.comparing(entity -> new LocalEntityRef(id, entity.id())))
        .toList();
  }

  private RecordedEntity entity(Node node, Function<Node, EntityId> entityOf) {
    Description entity = Description.of(graph, node);
    return new RecordedEntity(
        iris.localOf(node).entity(),
        entityOf.apply(node),
        typeOf(entity),
        Literals.text(entity.one(Vocabulary.NAME)),
        entity.all(Vocabulary.MENTION).stream().map(this::span).toList(),
        entity.all(Vocabulary.REFERENCE).stream().map(this::span).toList());
  }

  private RecordedQuarantine quarantined(Node node) {
    Description claim = Description.of(graph, node);
    Node object = claim.one(Vocabulary.OBJECT);
    return new RecordedQuarantine(
        new ClaimId(RecordIris.fragment(node, "quarantine-")),
        nameOf(claim.one(Vocabulary.SUBJECT)),
        claim.one(Vocabulary.PREDICATE).getURI().substring(Ontology.NAMESPACE.length()),
        object.isURI() ? nameOf(object) : Literals.text(object),
        evidence(claim),
        Literals.toDouble(claim.one(Vocabulary.CONFIDENCE)),
        Literals.text(claim.one(Vocabulary.REASON)));
  }

  private String nameOf(Node local) {
    return Literals.text(Description.of(graph, local).one(Vocabulary.NAME));
  }

  private NamedEntity namedEntity(Node node) {
    Description entity = Description.of(graph, node);
    return new NamedEntity(
        iris.localOf(node),
        typeOf(entity),
        Literals.text(entity.one(Vocabulary.NAME)),
        texts(entity.all(Vocabulary.ACRONYM)),
        texts(entity.all(Vocabulary.KNOWN_NAME)));
  }

  private String typeOf(Description entity) {
    return entity.all(TYPE).stream()
        .filter(type -> !type.equals(Vocabulary.LOCAL_ENTITY))
        .map(type -> type.getURI().substring(Ontology.NAMESPACE.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An entity of %s has no type".formatted(id)));
  }

  private DocumentMetadata metadata(Description document) {
    return new DocumentMetadata(
        document.find(Vocabulary.TITLE).map(Literals::text).orElse(null),
        document.find(Vocabulary.CREATOR).map(Literals::text).orElse(null),
        document.find(Vocabulary.ISSUED).map(Literals::toDate).orElse(null),
        document.find(Vocabulary.LANGUAGE).map(Literals::text).orElse(null),
        document
            .find(Vocabulary.SOURCE)
            .map(node -> URI.create(node.isURI() ? node.getURI() : Literals.text(node)))
            .orElse(null),
        Literals.text(document.one(Vocabulary.MEDIA_TYPE)));
  }

  private RecordedEvidence evidence(Description claim) {
    Description selector = Description.of(graph, claim.one(Vocabulary.EVIDENCE));
    return new RecordedEvidence(
        span(selector),
        Literals.text(selector.one(Vocabulary.EXACT)),
        span(claim.one(Vocabulary.SUBJECT_SPAN)),
        span(claim.one(Vocabulary.OBJECT_SPAN)));
  }

  private Span span(Node selector) {
    return span(Description.of(graph, selector));
  }

  private static Span span(Description selector) {
    return new Span(
        Literals.toInt(selector.one(Vocabulary.START)),
        Literals.toInt(selector.one(Vocabulary.END)));
  }

  private Stance stance(Description claim) {
    Modality modality = Modality.of(Literals.text(claim.one(Vocabulary.MODALITY)));
    return new Stance(modality, attribution(claim).orElse(null));
  }

  private Optional<Attribution> attribution(Description claim) {
    return claim
        .find(Vocabulary.ATTRIBUTION)
        .map(source ->
            new Attribution(
                Literals.text(source),
                claim
                    .find(Vocabulary.ATTRIBUTED_TO)
                    .map(node -> iris.localOf(node).entity())
                    .orElse(null),
                Literals.toFlag(claim.one(Vocabulary.ENDORSED))));
  }

  private static Qualifiers qualifiers(Description claim) {
    return new Qualifiers(
        claim.find(Vocabulary.ROLE).map(Literals::text).orElse(null),
        claim.find(Vocabulary.VALID_FROM).map(Literals::toDate).orElse(null),
        claim.find(Vocabulary.VALID_TO).map(Literals::toDate).orElse(null),
        claim.find(Vocabulary.ENDED).map(Literals::toFlag).orElse(false));
  }

  private List<Node> subjects(Node type) {
    return graph.stream(Node.ANY, TYPE, type).map(triple -> triple.getSubject()).toList();
  }

  private static Set<String> texts(List<Node> literals) {
    Set<String> texts = new TreeSet<>();
    literals.forEach(literal -> texts.add(Literals.text(literal)));
    return texts;
  }
}
