package io.factweave.ingest.exchange;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a document, as it was extracted or as it is on record, into a line of the exchange format:
/// text, entities, facts, and claims of every modality.
public final class ExchangeMapping {
  private final DocumentId id;
  private final String text;
  private final DocumentMetadata metadata;
  private final CodePoints units;

  private ExchangeMapping(DocumentId id, String text, DocumentMetadata metadata) {
    this.id = id;
    this.text = text;
    this.metadata = metadata;
    this.units = new CodePoints(text);
  }

  public static ExchangeDocument of(Extraction extraction) {
    var document = extraction.document();
    var mapping = new ExchangeMapping(document.id(), document.text(), document.metadata());
    return mapping.document(
        extraction.entities().stream().map(mapping::entity).toList(),
        extraction.claims().stream().map(claim -> ClaimView.of(claim, mapping.units)).toList());
  }

  /// @param text the document's, which is no part of the record
  public static ExchangeDocument of(
      RecordedDocument document,
      String text,
      List<RecordedEntity> entities,
      List<RecordedClaim> claims) {
    var mapping = new ExchangeMapping(document.id(), text, document.metadata());
    return mapping.document(
        entities.stream().map(mapping::entity).toList(),
        claims.stream().map(ClaimView::of).toList());
  }

  private ExchangeDocument document(List<ExchangeEntity> entities, List<ClaimView> claims) {
    return new ExchangeDocument(
        id.value(),
        text,
        published(metadata),
        entities,
        ClaimView.facts(claims),
        claims.stream().map(ClaimView::claim).toList());
  }

  private static @Nullable String published(DocumentMetadata metadata) {
    PartialDate date = metadata.publishedOn();
    return date == null ? null : date.value();
  }

  private ExchangeEntity entity(LocalEntity entity) {
    return new ExchangeEntity(
        entity.id().value(),
        entity.type().name(),
        entity.name(),
        entity.aliases().stream().map(Alias::text).distinct().toList(),
        entity.mentions().stream()
            .map(mention -> ClaimView.offsets(units.toCodePoints(mention.span())))
            .toList(),
        null);
  }

  /// The record keeps the names that the document uses in the places of its mentions.
  private ExchangeEntity entity(RecordedEntity entity) {
    return new ExchangeEntity(
        entity.id().value(),
        entity.type(),
        entity.name(),
        entity.mentions().stream()
            .map(span -> units.toUtf16(span).of(text))
            .distinct()
            .filter(name -> !name.equals(entity.name()))
            .toList(),
        entity.mentions().stream().map(ClaimView::offsets).toList(),
        null);
  }
}
