package io.factweave.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/// What one document says, of any modality.
///
/// @param fact whether the document presents it as so, now
public record ClaimJson(
    EntityRef subject,
    @Schema(example = "uses") String predicate,
    ObjectJson object,
    boolean fact,
    EvidenceJson evidence) {}
