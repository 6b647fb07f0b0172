package io.factweave.api.rest;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a document says it, how surely, and by whose word.
///
/// @param start of the quote in the document's text, in code points
/// @param end of the quote, exclusive
/// @param verified whether the document's text at the span was just now found to be the quote
/// @param subject the expression that stands for the subject, within the quote
/// @param object the expression that stands for the object, within the quote
public record EvidenceJson(
    @Schema(example = "5f0c1d2e3a4b5c6d") String claim,
    String document,
    URI documentUrl,
    @Nullable String publishedOn,
    @Schema(example = "Huawei uses the Ascend 910B.") String quote,
    int start,
    int end,
    boolean verified,
    SpanJson subject,
    SpanJson object,
    @Schema(example = "0.9", description = "The extractor's estimate in [0, 1]") double confidence,
    @Schema(allowableValues = {"asserted", "denied", "planned", "possible", "hypothetical"})
        String modality,
    @Nullable AttributionJson attribution,
    @Nullable String role,
    @Nullable String validFrom,
    @Nullable String validTo,
    boolean ended) {

  /// Who says it, where the document reports it from somebody.
  public record AttributionJson(String source, boolean endorsed) {

    static @Nullable AttributionJson of(@Nullable Attribution attribution) {
      return attribution == null
          ? null
          : new AttributionJson(attribution.source(), attribution.endorsed());
    }
  }

  static EvidenceJson of(RecordedClaim claim, boolean verified, Links links) {
    return new EvidenceJson(
        claim.id().value(),
        claim.document().value(),
        links.document(claim.document()),
        text(claim.publishedOn()),
        claim.evidence().quote(),
        claim.evidence().span().start(),
        claim.evidence().span().end(),
        verified,
        SpanJson.of(claim.evidence().subjectSpan()),
        SpanJson.of(claim.evidence().objectSpan()),
        claim.confidence(),
        claim.stance().modality().label(),
        AttributionJson.of(claim.stance().attribution()),
        claim.qualifiers().role(),
        text(claim.qualifiers().validFrom()),
        text(claim.qualifiers().validTo()),
        claim.qualifiers().ended());
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }
}
