package io.factweave.graph.model;

/// What a document is known by: given by its owner, or the hash of its URL or content.
///
/// @param value 1 to 500 characters, no control characters, no white space at either end
public record DocumentId(String value) implements Comparable<DocumentId> {
  private static final int MAX_LENGTH = 500;

  public DocumentId {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "'%s' is no document id: 1 to %d characters, without control characters, without white"
                  .formatted(value.replaceAll("\\p{Cntrl}", "?"), MAX_LENGTH)
              + " space at either end");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
