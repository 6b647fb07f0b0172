package io.factweave.ingest.exchange;

import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedEvidence;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the exchange format tells of a claim, whether it was extracted just now or is on record.
///
/// @param object an entity's id, or an ISO 8601 date
/// @param places where the text says it
/// @param isFact whether its document says that it is so, now
record ClaimView(
    LocalEntityId subject,
    Predicate predicate,
    String object,
    Places places,
    double confidence,
    Stance stance,
    Qualifiers qualifiers,
    boolean isFact) {

  /// The evidence and the expressions of both arguments within it.
  record Places(Offsets evidence, Offsets subject, Offsets object) {}

  /// @param units those of the text that the claim's spans count in
  static ClaimView of(Claim claim, CodePoints units) {
    return new ClaimView(
        claim.subject(),
        claim.predicate(),
        switch (claim) {
          case RelationClaim relation -> relation.object().value();
          case AttributeClaim attribute -> attribute.value().value();
        },
        new Places(
            offsets(units.toCodePoints(claim.evidence().span())),
            offsets(units.toCodePoints(claim.evidence().subjectSpan())),
            offsets(units.toCodePoints(claim.evidence().objectSpan()))),
        claim.confidence(),
        claim.stance(),
        claim.qualifiers(),
        claim.isFact());
  }

  static ClaimView of(RecordedClaim claim) {
    LocalEntityId object = claim.localObject();
    RecordedEvidence evidence = claim.evidence();
    return new ClaimView(
        claim.local(),
        claim.predicate(),
        object == null ? claim.object().text() : object.value(),
        new Places(
            offsets(evidence.span()),
            offsets(evidence.subjectSpan()),
            offsets(evidence.objectSpan())),
        claim.confidence(),
        claim.stance(),
        claim.qualifiers(),
        claim.isFact());
  }

  static Offsets offsets(Span codePoints) {
    return new Offsets(codePoints.start(), codePoints.end());
  }

  /// Each fact once, with the evidence of its surest claim, the first of several.
  static List<ExchangeFact> facts(Collection<ClaimView> claims) {
    Map<List<String>, ClaimView> surest = new LinkedHashMap<>();
    claims.stream()
        .filter(ClaimView::isFact)
        .forEach(claim ->
            surest.merge(claim.key(), claim, (a, b) -> b.confidence > a.confidence ? b : a));
    return surest.values().stream().map(ClaimView::fact).toList();
  }

  /// Equal for claims of the same fact: a symmetric predicate says the same both ways.
  private List<String> key() {
    boolean swap =
        predicate instanceof RelationType relation
            && relation.symmetric()
            && object.compareTo(subject.value()) < 0;
    return List.of(
        predicate.name(), swap ? object : subject.value(), swap ? subject.value() : object);
  }

  private ExchangeFact fact() {
    return new ExchangeFact(
        subject.value(),
        predicate.name(),
        object,
        places.evidence,
        qualifiers.role(),
        confidence,
        null);
  }

  ExchangeClaim claim() {
    Attribution attribution = stance.attribution();
    return new ExchangeClaim(
        subject.value(),
        predicate.name(),
        object,
        places.evidence,
        places.subject,
        places.object,
        confidence,
        stance.modality().label(),
        attribution == null ? null : attribution.source(),
        qualifiers.role(),
        text(qualifiers.validFrom()),
        text(qualifiers.validTo()));
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }
}
