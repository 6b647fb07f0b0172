package io.factweave.ingest.exchange;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns an extraction into a line of the exchange format.
public final class ExchangeMapping {
  private final Extraction extraction;
  private final CodePoints units;

  private ExchangeMapping(Extraction extraction) {
    this.extraction = extraction;
    this.units = new CodePoints(extraction.document().text());
  }

  public static ExchangeDocument of(Extraction extraction) {
    return new ExchangeMapping(extraction).document();
  }

  private ExchangeDocument document() {
    PartialDate published = extraction.document().metadata().publishedOn();
    return new ExchangeDocument(
        extraction.document().id().value(),
        extraction.document().text(),
        text(published),
        extraction.entities().stream().map(this::entity).toList(),
        List.copyOf(facts()),
        extraction.claims().stream().map(this::claim).toList());
  }

  private ExchangeEntity entity(LocalEntity entity) {
    return new ExchangeEntity(
        entity.id().value(),
        entity.type().name(),
        entity.name(),
        entity.aliases().stream().map(Alias::text).distinct().toList(),
        entity.mentions().stream().map(mention -> offsets(mention.span())).toList(),
        null);
  }

  /// Each asserted (subject, predicate, object) once, with the evidence of its surest claim.
  private Collection<ExchangeFact> facts() {
    Map<List<String>, Claim> surest = new LinkedHashMap<>();
    for (Claim claim : extraction.claims()) {
      if (claim.isFact()) {
        surest.merge(key(claim), claim, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }
    List<ExchangeFact> facts = new ArrayList<>();
    for (Claim claim : surest.values()) {
      facts.add(
          new ExchangeFact(
              claim.subject().value(),
              claim.predicate().name(),
              object(claim),
              offsets(claim.evidence().span()),
              claim.qualifiers().role(),
              claim.confidence(),
              null));
    }
    return facts;
  }

  private static List<String> key(Claim claim) {
    String subject = claim.subject().value();
    String object = object(claim);
    boolean swap =
        claim instanceof RelationClaim relation
            && relation.predicate().symmetric()
            && object.compareTo(subject) < 0;
    return List.of(claim.predicate().name(), swap ? object : subject, swap ? subject : object);
  }

  private ExchangeClaim claim(Claim claim) {
    Attribution attribution = claim.stance().attribution();
    return new ExchangeClaim(
        claim.subject().value(),
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

  private static String object(Claim claim) {
    return switch (claim) {
      case RelationClaim relation -> relation.object().value();
      case AttributeClaim attribute -> attribute.value().value();
    };
  }

  private Offsets offsets(Span span) {
    Span codePoints = units.toCodePoints(span);
    return new Offsets(codePoints.start(), codePoints.end());
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }
}
