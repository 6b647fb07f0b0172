package io.factweave.api.document;

import io.factweave.graph.model.RecordedQuarantine;
import io.swagger.v3.oas.annotations.media.Schema;

/// A claim that broke the ontology, and is kept out of the graph.
///
/// @param subject name of the subject
/// @param object name of the object, or a date
/// @param reason which rule it broke
/// @param start of the quote in the document's text, in code points
@Schema(name = "Quarantined")
record QuarantineJson(
    String claim,
    String subject,
    @Schema(example = "headquarteredIn") String predicate,
    String object,
    String reason,
    String quote,
    int start,
    int end,
    double confidence) {

  static QuarantineJson of(RecordedQuarantine claim) {
    return new QuarantineJson(
        claim.id().value(),
        claim.subject(),
        claim.predicate(),
        claim.object(),
        claim.reason(),
        claim.evidence().quote(),
        claim.evidence().span().start(),
        claim.evidence().span().end(),
        claim.confidence());
  }
}
