package io.factweave.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one or more documents say between two entities, or of one and a date, with the evidence.
///
/// @param iri its stable name, the same in SPARQL and Cypher
/// @param confidence of the surest evidence
/// @param sources how many documents say so
/// @param verified whether any evidence holds; only evidence that holds is served
/// @param evidence by document and place
public record StatementJson(
    @Schema(example = "5f0c1d2e3a4b5c6d") String id,
    String iri,
    URI url,
    EntityRef subject,
    @Schema(example = "uses") String predicate,
    ObjectJson object,
    double confidence,
    long sources,
    @Nullable String firstSeen,
    @Nullable String lastSeen,
    boolean verified,
    List<EvidenceJson> evidence) {

  public StatementJson {
    evidence = List.copyOf(evidence);
  }
}
