package io.factweave.graph.store;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.ClaimId;
import io.factweave.graph.model.ContentHash;
import io.factweave.graph.model.Digest;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEvidence;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementObject;
import io.factweave.graph.model.StatementObject.DateObject;
import io.factweave.graph.model.StatementObject.EntityObject;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.rdf.OntologyReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A resolved view in memory, for tests: documents of sentences, each a claim. Immutable; every change
/// makes a new one with the next sequence number.
public final class SmallWorld implements ResolvedView {
  public static final Ontology ONTOLOGY = OntologyReader.builtIn();

  private final long sequence;
  private final SortedMap<DocumentId, List<RecordedClaim>> claims;
  private final SortedMap<DocumentId, SortedSet<EntityId>> mentions = new TreeMap<>();

  private SmallWorld(long sequence, SortedMap<DocumentId, List<RecordedClaim>> claims) {
    this.sequence = sequence;
    this.claims = claims;
    claims.forEach((document, list) -> mentions.put(document, entitiesOf(list)));
  }

  public static SmallWorld empty() {
    return new SmallWorld(0, new TreeMap<>());
  }

  /// One line of a document: `subject predicate object`, where entities are ids such as `chip-h800`,
  /// whose type is their first word, and dates are ISO 8601.
  public record Line(
      String subject, String predicate, String object, Stance stance, Qualifiers qualifiers) {
    public static Line of(String text) {
      String[] words = text.split(" ");
      return new Line(words[0], words[1], words[2], Stance.ASSERTED, Qualifiers.NONE);
    }

    public Line said(Stance stance) {
      return new Line(subject, predicate, object, stance, qualifiers);
    }

    public Line with(Qualifiers qualifiers) {
      return new Line(subject, predicate, object, stance, qualifiers);
    }

    public Line reportedBy(String source) {
      return said(new Stance(stance.modality(), new Attribution(source, null, false)));
    }
  }

  public SmallWorld with(String document, String... lines) {
    return with(document, Stream.of(lines).map(Line::of).toArray(Line[]::new));
  }

  /// Adds or replaces a document.
  public SmallWorld with(String document, Line... lines) {
    var id = new DocumentId(document);
    List<RecordedClaim> recorded = new ArrayList<>();
    for (Line line : lines) {
      recorded.add(claim(id, line, recorded.size() * 100));
    }
    var next = new TreeMap<>(claims);
    next.put(id, recorded);
    return new SmallWorld(sequence + 1, next);
  }

  public SmallWorld without(String document) {
    var next = new TreeMap<>(claims);
    next.remove(new DocumentId(document));
    return new SmallWorld(sequence + 1, next);
  }

  private static RecordedClaim claim(DocumentId document, Line line, int start) {
    Predicate predicate = ONTOLOGY.findPredicate(line.predicate()).orElseThrow();
    String quote = String.join(" ", line.subject(), line.predicate(), line.object()) + " 🙂";
    boolean isDate = Character.isDigit(line.object().charAt(0));
    StatementObject object =
        isDate
            ? new DateObject(new PartialDate(line.object()))
            : new EntityObject(new EntityId(line.object()));
    var span = new Span(start, start + quote.codePointCount(0, quote.length()));
    var part = new Span(start, start + 1);
    return new RecordedClaim(
        new ClaimId(Digest.shortId(document.value(), quote, String.valueOf(start))),
        document,
        new EntityId(line.subject()),
        predicate,
        object,
        LocalEntityId.of(1),
        isDate ? null : LocalEntityId.of(2),
        new RecordedEvidence(span, quote, part, part),
        0.5 + 1.0 / (4 + quote.length()),
        line.stance(),
        line.qualifiers(),
        new PartialDate("2025-01-0" + (1 + document.value().length() % 9)));
  }

  /// The change from this world to a later one: everything that either of them has in a document
  /// that differs.
  public GraphChange changeTo(SmallWorld later) {
    SortedSet<DocumentId> documents = new TreeSet<>(claims.keySet());
    documents.addAll(later.claims.keySet());
    documents.removeIf(
        id -> claimsOf(id).equals(later.claimsOf(id)) && later.claims.containsKey(id));
    SortedSet<EntityId> entities = new TreeSet<>();
    for (DocumentId document : documents) {
      entities.addAll(entitiesOf(document));
      entities.addAll(later.entitiesOf(document));
    }
    return new GraphChange(later.checkpoint(), entities, documents);
  }

  /// The change that makes this world from nothing.
  public GraphChange everything() {
    return new GraphChange(checkpoint(), new TreeSet<>(entityIds()), new TreeSet<>(documentIds()));
  }

  @Override
  public Checkpoint checkpoint() {
    return new Checkpoint("small-world", sequence);
  }

  @Override
  public Optional<Entity> findEntity(EntityId id) {
    SortedSet<DocumentId> documents =
        claims.keySet().stream()
            .filter(document -> entitiesOf(document).contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    return documents.isEmpty() ? Optional.empty() : Optional.of(entity(id, documents));
  }

  private Entity entity(EntityId id, SortedSet<DocumentId> documents) {
    String kind = id.value().substring(0, id.value().indexOf('-'));
    SortedMap<String, List<PartialDate>> dates = new TreeMap<>();
    for (Statement statement : statementsOf(id)) {
      if (statement.object() instanceof DateObject(PartialDate date)) {
        dates.computeIfAbsent(statement.predicate().name(), _ -> new ArrayList<>()).add(date);
      }
    }
    return new Entity(
        id,
        ONTOLOGY.entityTypes().stream()
            .filter(type -> type.name().equalsIgnoreCase(kind))
            .findFirst()
            .orElseThrow(),
        id.value().substring(kind.length() + 1),
        documents.stream().map(document -> id.value() + " in " + document).toList(),
        dates,
        documents,
        documents.stream()
            .map(document -> new LocalEntityRef(document, LocalEntityId.of(1)))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public List<Statement> statementsOf(EntityId subject) {
    Map<String, List<RecordedClaim>> facts =
        claims.values().stream()
            .flatMap(List::stream)
            .filter(claim -> claim.subject().equals(subject) && claim.isFact())
            .collect(
                Collectors.groupingBy(
                    claim -> claim.predicate().name() + " " + claim.object().text(),
                    TreeMap::new,
                    Collectors.toList()));
    return facts.values().stream().map(Statement::of).toList();
  }

  @Override
  public Optional<RecordedDocument> findDocument(DocumentId id) {
    return Optional.ofNullable(claims.get(id)).map(list -> document(id, list));
  }

  private static RecordedDocument document(DocumentId id, List<RecordedClaim> claims) {
    var metadata =
        new DocumentMetadata(
            "Title of " + id,
            null,
            new PartialDate("2025-01-0" + (1 + id.value().length() % 9)),
            "en",
            URI.create("https://example.org/" + claims.size()),
            "text/plain");
    return new RecordedDocument(
        id,
        ContentHash.of(claims.toString().getBytes(StandardCharsets.UTF_8)),
        metadata,
        new SoftwareAgent("rules", "1"),
        1000,
        2,
        claims.size(),
        claims.size(),
        0);
  }

  @Override
  public List<RecordedClaim> claimsOf(DocumentId document) {
    return claims.getOrDefault(document, List.of());
  }

  @Override
  public SortedSet<EntityId> entitiesOf(DocumentId document) {
    return mentions.getOrDefault(document, new TreeSet<>());
  }

  private static SortedSet<EntityId> entitiesOf(List<RecordedClaim> claims) {
    SortedSet<EntityId> entities = new TreeSet<>();
    for (RecordedClaim claim : claims) {
      entities.add(claim.subject());
      if (claim.object() instanceof EntityObject(EntityId object)) {
        entities.add(object);
      }
    }
    return entities;
  }

  @Override
  public List<EntityId> entityIds() {
    SortedSet<EntityId> entities = new TreeSet<>();
    claims.keySet().forEach(document -> entities.addAll(entitiesOf(document)));
    return List.copyOf(entities);
  }

  @Override
  public List<DocumentId> documentIds() {
    return List.copyOf(claims.keySet());
  }
}
