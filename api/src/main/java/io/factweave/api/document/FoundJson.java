package io.factweave.api.document;

import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Extraction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found in a document.
///
/// @param entities of the document, by type
/// @param facts claims that it presents as so, by predicate
/// @param claims of any modality
/// @param quarantined claims that broke the ontology
@Schema(name = "Found")
record FoundJson(
    @Schema(example = "{\"Company\": 3, \"Chip\": 2}") Map<String, Long> entities,
    @Schema(example = "{\"uses\": 2, \"restricts\": 1}") Map<String, Long> facts,
    @Schema(example = "5") long claims,
    @Schema(example = "0") long quarantined) {

  static FoundJson of(Extraction extraction) {
    return new FoundJson(
        counts(extraction.entities().stream().map(entity -> entity.type().name())),
        counts(
            extraction.claims().stream()
                .filter(Claim::isFact)
                .map(claim -> claim.predicate().name())),
        extraction.claims().size(),
        extraction.quarantine().size());
  }

  private static Map<String, Long> counts(Stream<String> names) {
    return names.collect(
        Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
