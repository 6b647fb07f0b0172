package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;
import static io.factweave.graph.rdf.Vocabulary.fw;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.ClaimId;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.QuarantinedClaim;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/// Writes what one document says as the triples of its named graph. The same extraction gives the
/// same triples: there are no blank nodes and no times.
final class DocumentGraphWriter {
  private final RecordIris iris;
  private final Extraction extraction;
  private final Document document;
  private final CodePoints codePoints;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private DocumentGraphWriter(RecordIris iris, Extraction extraction) {
    this.iris = iris;
    this.extraction = extraction;
    this.document = extraction.document();
    this.codePoints = new CodePoints(document.text());
  }

  static Graph write(RecordIris iris, Extraction extraction) {
    DocumentGraphWriter writer = new DocumentGraphWriter(iris, extraction);
    Map<ClaimId, QuarantinedClaim> quarantine = writer.quarantine();
    writer.addDocument(quarantine.size());
    extraction.entities().forEach(writer::addEntity);
    extraction.claims().forEach(writer::addClaim);
    quarantine.forEach(writer::addQuarantined);
    return writer.graph;
  }

  /// Each once: two readings of one place are one node.
  private Map<ClaimId, QuarantinedClaim> quarantine() {
    return extraction.quarantine().stream()
        .collect(
            Collectors.toMap(
                quarantined -> ClaimId.of(document.id(), quarantined.claim()),
                quarantined -> quarantined,
                (a, b) -> a.claim().confidence() >= b.claim().confidence() ? a : b,
                TreeMap::new));
  }

  private void addDocument(int quarantined) {
    Node node = iris.document(document.id());
    String text = document.text();
    graph.add(node, TYPE, Vocabulary.DOCUMENT);
    add(node, Vocabulary.IDENTIFIER, document.id().value());
    add(node, Vocabulary.CONTENT_HASH, document.contentHash().value());
    count(node, Vocabulary.LENGTH, text.codePointCount(0, text.length()));
    add(node, Vocabulary.EXTRACTOR_NAME, extraction.extractor().name());
    add(node, Vocabulary.EXTRACTOR_VERSION, extraction.extractor().version());
    count(node, Vocabulary.ENTITY_COUNT, extraction.entities().size());
    count(node, Vocabulary.CLAIM_COUNT, extraction.claims().size());
    count(node, Vocabulary.FACT_COUNT, extraction.factCount());
    count(node, Vocabulary.QUARANTINE_COUNT, quarantined);
    addMetadata(node, document.metadata());
  }

  private void addMetadata(Node node, DocumentMetadata metadata) {
    add(node, Vocabulary.TITLE, metadata.title());
    add(node, Vocabulary.CREATOR, metadata.author());
    add(node, Vocabulary.LANGUAGE, metadata.language());
    add(node, Vocabulary.MEDIA_TYPE, metadata.mediaType());
    if (metadata.publishedOn() != null) {
      graph.add(node, Vocabulary.ISSUED, Literals.date(metadata.publishedOn()));
    }
    URI source = metadata.source();
    if (source != null) {
      String value = source.toString();
      graph.add(
          node,
          Vocabulary.SOURCE,
          source.isAbsolute() ? Vocabulary.iri(value) : Literals.string(value));
    }
  }

  private void addEntity(LocalEntity entity) {
    Node node = iris.local(document.id(), entity.id());
    graph.add(node, TYPE, Vocabulary.LOCAL_ENTITY);
    graph.add(node, TYPE, fw(entity.type().name()));
    add(node, Vocabulary.NAME, entity.name());
    for (Alias alias : entity.aliases()) {
      Node kind =
          switch (alias.kind()) {
            case FORM -> Vocabulary.SHORT_FORM;
            case ACRONYM -> Vocabulary.ACRONYM;
            case KNOWN -> Vocabulary.KNOWN_NAME;
          };
      add(node, kind, alias.text());
    }
    addMentions(node, entity);
  }

  private void addMentions(Node node, LocalEntity entity) {
    entity
        .mentions()
        .forEach(mention -> {
          Node selector = selector(mention.span());
          graph.add(selector, TYPE, Vocabulary.MENTION_CLASS);
          graph.add(node, Vocabulary.MENTION, selector);
        });
    entity
        .references()
        .forEach(reference -> {
          Node selector = selector(reference.span());
          graph.add(selector, TYPE, Vocabulary.REFERENCE_CLASS);
          String kind = reference.kind().name().toLowerCase(Locale.ROOT);
          add(selector, Vocabulary.REFERENCE_KIND, kind);
          graph.add(node, Vocabulary.REFERENCE, selector);
        });
  }

  private void addClaim(Claim claim) {
    Node node = iris.claim(document.id(), ClaimId.of(document.id(), claim));
    graph.add(node, TYPE, Vocabulary.CLAIM_CLASS);
    graph.add(node, Vocabulary.FACT, Literals.flag(claim.isFact()));
    addContent(node, claim);
  }

  private void addQuarantined(ClaimId id, QuarantinedClaim quarantined) {
    Node node = iris.quarantined(document.id(), id);
    graph.add(node, TYPE, Vocabulary.QUARANTINED_CLAIM);
    add(node, Vocabulary.REASON, quarantined.reason());
    addContent(node, quarantined.claim());
  }

  private void addContent(Node node, Claim claim) {
    graph.add(node, Vocabulary.SUBJECT, iris.local(document.id(), claim.subject()));
    graph.add(node, Vocabulary.PREDICATE, iris.predicate(claim.predicate()));
    Node object =
        switch (claim) {
          case RelationClaim relation -> iris.local(document.id(), relation.object());
          case AttributeClaim attribute -> Literals.date(attribute.value());
        };
    graph.add(node, Vocabulary.OBJECT, object);
    graph.add(node, Vocabulary.CONFIDENCE, Literals.number(claim.confidence()));
    graph.add(node, Vocabulary.EVIDENCE, selector(claim.evidence().span()));
    graph.add(node, Vocabulary.SUBJECT_SPAN, selector(claim.evidence().subjectSpan()));
    graph.add(node, Vocabulary.OBJECT_SPAN, selector(claim.evidence().objectSpan()));
    add(node, Vocabulary.MODALITY, claim.stance().modality().label());
    Attribution attribution = claim.stance().attribution();
    if (attribution != null) {
      addAttribution(node, attribution);
    }
    addQualifiers(node, claim.qualifiers());
  }

  private void addAttribution(Node node, Attribution attribution) {
    add(node, Vocabulary.ATTRIBUTION, attribution.source());
    graph.add(node, Vocabulary.ENDORSED, Literals.flag(attribution.endorsed()));
    if (attribution.entity() != null) {
      graph.add(node, Vocabulary.ATTRIBUTED_TO, iris.local(document.id(), attribution.entity()));
    }
  }

  private void addQualifiers(Node node, Qualifiers qualifiers) {
    add(node, Vocabulary.ROLE, qualifiers.role());
    if (qualifiers.validFrom() != null) {
      graph.add(node, Vocabulary.VALID_FROM, Literals.date(qualifiers.validFrom()));
    }
    if (qualifiers.validTo() != null) {
      graph.add(node, Vocabulary.VALID_TO, Literals.date(qualifiers.validTo()));
    }
    if (qualifiers.ended()) {
      graph.add(node, Vocabulary.ENDED, Literals.flag(true));
    }
  }

  /// The node of a piece of the text, which is also its W3C position and quote selector.
  private Node selector(Span utf16) {
    Span span = codePoints.toCodePoints(utf16);
    Node node = iris.selector(document.id(), span);
    for (Node type : Set.of(Vocabulary.POSITION_SELECTOR, Vocabulary.QUOTE_SELECTOR)) {
      graph.add(node, TYPE, type);
    }
    count(node, Vocabulary.START, span.start());
    count(node, Vocabulary.END, span.end());
    add(node, Vocabulary.EXACT, utf16.of(document.text()));
    return node;
  }

  private void count(Node node, Node predicate, long value) {
    graph.add(node, predicate, Literals.integer(value));
  }

  private void add(Node node, Node predicate, @Nullable String value) {
    if (value != null) {
      graph.add(node, predicate, Literals.string(value));
    }
  }
}
