package io.factweave.graph.model;

import java.util.regex.Pattern;

/// Names a claim, in all documents: a hash of its document, predicate and spans.
public record ClaimId(String value) implements Comparable<ClaimId> {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  public ClaimId {
    if (!ID.matcher(value).matches()) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "'%s' is no claim id: 16 hexadecimal digits in lower case".formatted(value));
    }
  }

  /// The id of this claim in this document: the same for the same text and the same reading.
  public static ClaimId of(DocumentId document, Claim claim) {
    Evidence evidence = claim.evidence();
    return new ClaimId(
        Digest.shortId(
            document.value(),
            claim.predicate().name(),
            claim.subject().value(),
            evidence.subjectSpan().toString(),
            evidence.objectSpan().toString(),
            switch (claim) {
              case RelationClaim relation -> relation.object().value();
              case AttributeClaim attribute -> attribute.value().value();
            },
            claim.stance().modality().label()));
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
