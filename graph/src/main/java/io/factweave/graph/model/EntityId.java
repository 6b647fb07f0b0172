package io.factweave.graph.model;

/// What a canonical entity is known by: its type and normalised name key, as in
/// `company-huawei`. The last segment of its IRI `{base}entities/{id}`.
///
/// @param value letters and digits of any script, `-`, `.`, `+`; never empty
public record EntityId(String value) implements Comparable<EntityId> {

  public EntityId {
    if (value.isEmpty()
        || value
            .codePoints()
            .anyMatch(c -> !Character.isLetterOrDigit(c) && "-.+".indexOf(c) < 0)) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "'%s' is no entity id: letters, digits, '-', '.' and '+', as in company-huawei"
              .formatted(value));
    }
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
