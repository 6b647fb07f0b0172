package io.factweave.ingest.extract.rules;

import org.jspecify.annotations.Nullable;

/// A stretch of words that may be a name.
///
/// @param first index of its first word
/// @param last index of its last word
/// @param score how well supported it is, in [0, 1]
record Candidate(int first, int last, NameType type, @Nullable LexiconEntry entry, double score) {

  int length() {
    return last - first + 1;
  }

  boolean overlaps(Candidate other) {
    return first <= other.last && other.first <= last;
  }

  boolean contains(Candidate other) {
    return first <= other.first && other.last <= last;
  }

  Candidate withScore(double score) {
    return new Candidate(first, last, type, entry, Math.max(0, Math.min(1, score)));
  }
}
