package io.factweave.graph.model;

import io.factweave.graph.ontology.Predicate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What claims of equal meaning say between entities, with all their evidence.
///
/// @param confidence of the surest claim, in [0, 1]
/// @param claims the facts that say so, by document and place; never empty
public record Statement(
    StatementId id,
    EntityId subject,
    Predicate predicate,
    StatementObject object,
    double confidence,
    List<RecordedClaim> claims) {

  public Statement {
    claims = claims.stream().sorted().toList();
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("Statement %s has evidence".formatted(id));
    }
    Confidence.require(confidence);
  }

  /// The statement that these claims, equal in subject, predicate and object, make together.
  public static Statement of(List<RecordedClaim> claims) {
    RecordedClaim first = claims.getFirst();
    return new Statement(
        StatementId.of(first.subject(), first.predicate().name(), first.object().text()),
        first.subject(),
        first.predicate(),
        first.object(),
        claims.stream().mapToDouble(RecordedClaim::confidence).max().orElseThrow(),
        claims);
  }

  /// The publication date of the earliest document that says so, where any has one.
  public Optional<PartialDate> firstSeen() {
    return claims.stream()
        .map(RecordedClaim::publishedOn)
        .filter(Objects::nonNull)
        .min(PartialDate::compareTo);
  }

  /// The publication date of the latest document that says so, where any has one.
  public Optional<PartialDate> lastSeen() {
    return claims.stream()
        .map(RecordedClaim::publishedOn)
        .filter(Objects::nonNull)
        .max(PartialDate::compareTo);
  }

  /// How many documents say so.
  public long sourceCount() {
    return claims.stream().map(RecordedClaim::document).distinct().count();
  }
}
