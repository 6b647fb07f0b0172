package io.factweave.ingest.annotate;

import io.factweave.graph.model.Span;
import java.util.List;

/// A piece of text that stands for entities, or for a date.
///
/// @param span in UTF-16 units of the document's text
/// @param keys the entities' keys, several for "both firms"; the ISO 8601 value of a date
record Expression(Span span, Kind kind, List<String> keys) {

  /// How it stands for them.
  enum Kind {
    NAME,
    REFERENCE,
    DATE
  }

  boolean standsFor(String key) {
    return keys.contains(key);
  }

  /// Characters between the two, 0 where they touch or nest.
  int distance(Expression other) {
    return Math.max(
        0, Math.max(span.start(), other.span.start()) - Math.min(span.end(), other.span.end()));
  }
}
