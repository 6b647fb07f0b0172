package io.factweave.graph.model;

import java.util.regex.Pattern;

/// Names a statement: a hash of subject, predicate and object.
public record StatementId(String value) implements Comparable<StatementId> {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  public StatementId {
    if (!ID.matcher(value).matches()) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "'%s' is no statement id: 16 hexadecimal digits in lower case".formatted(value));
    }
  }

  public static StatementId of(EntityId subject, String predicate, String object) {
    return new StatementId(Digest.shortId(subject.value(), predicate, object));
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
