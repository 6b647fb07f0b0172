package io.factweave.api.export;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.graph.model.Span;
import io.factweave.graph.ontology.RelationType;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import io.factweave.ingest.exchange.ExchangeFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The documents of a graph in the exchange format, one a line, by id: text, entities, facts and
/// claims as they were extracted. Equal content gives equal bytes.
public final class ExchangeExport {
  private final KnowledgeGraph graph;
  private final ExchangeFormat format;

  public ExchangeExport(KnowledgeGraph graph) {
    this.graph = graph;
    this.format = new ExchangeFormat(graph.ontology());
  }

  /// Writes and flushes; the stream stays open. A document that goes meanwhile is left out.
  public void write(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (DocumentId id : graph.read(view -> view.documentIds())) {
      Optional<ExchangeDocument> document = document(id);
      if (document.isPresent()) {
        writer.write(format.write(document.get()));
        writer.write('\n');
      }
    }
    writer.flush();
  }

  private Optional<ExchangeDocument> document(DocumentId id) {
    Optional<RecordedDocument> known = graph.findDocument(id);
    Optional<String> text = graph.findText(id);
    if (known.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    List<RecordedClaim> claims = graph.read(view -> view.claimsOf(id));
    return Optional.of(
        new ExchangeDocument(
            id.value(),
            text.get(),
            text(known.get().metadata().publishedOn()),
            entities(id, text.get()),
            facts(claims),
            claims.stream().map(ExchangeExport::claim).toList()));
  }

  private List<ExchangeEntity> entities(DocumentId id, String text) {
    CodePoints units = new CodePoints(text);
    return graph.localEntities(id).stream().map(entity -> entity(entity, text, units)).toList();
  }

  private static ExchangeEntity entity(RecordedEntity entity, String text, CodePoints units) {
    return new ExchangeEntity(
        entity.id().value(),
        entity.type(),
        entity.name(),
        entity.mentions().stream()
            .map(span -> units.toUtf16(span).of(text))
            .distinct()
            .filter(name -> !name.equals(entity.name()))
            .toList(),
        entity.mentions().stream().map(ExchangeExport::offsets).toList(),
        null);
  }

  /// Each once, with the evidence of its surest claim.
  private static List<ExchangeFact> facts(List<RecordedClaim> claims) {
    Map<List<String>, RecordedClaim> surest = new LinkedHashMap<>();
    claims.stream()
        .filter(RecordedClaim::isFact)
        .forEach(claim ->
            surest.merge(key(claim), claim, (a, b) -> b.confidence() > a.confidence() ? b : a));
    return surest.values().stream().map(ExchangeExport::fact).toList();
  }

  private static List<String> key(RecordedClaim claim) {
    String subject = claim.local().value();
    String object = object(claim);
    boolean swap =
        claim.predicate() instanceof RelationType relation
            && relation.symmetric()
            && object.compareTo(subject) < 0;
    return List.of(claim.predicate().name(), swap ? object : subject, swap ? subject : object);
  }

  private static ExchangeFact fact(RecordedClaim claim) {
    return new ExchangeFact(
        claim.local().value(),
        claim.predicate().name(),
        object(claim),
        offsets(claim.evidence().span()),
        claim.qualifiers().role(),
        claim.confidence(),
        null);
  }

  private static ExchangeClaim claim(RecordedClaim claim) {
    Attribution attribution = claim.stance().attribution();
    return new ExchangeClaim(
        claim.local().value(),
        claim.predicate().name(),
        object(claim),
        offsets(claim.evidence().span()),
        offsets(claim.evidence().subjectSpan()),
        offsets(claim.evidence().objectSpan()),
        claim.confidence(),
        claim.stance().modality().label(),
        attribution == null ? null : attribution.source(),
        claim.qualifiers().role(),
        text(claim.qualifiers().validFrom()),
        text(claim.qualifiers().validTo()));
  }

  private static String object(RecordedClaim claim) {
    LocalEntityId entity = claim.localObject();
    return entity == null ? claim.object().text() : entity.value();
  }

  private static Offsets offsets(Span codePoints) {
    return new Offsets(codePoints.start(), codePoints.end());
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }
}
