package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;

/// A span whose relations to others are asked for.
public record Place(Span span, Kind kind) {

  /// What stands there.
  public enum Kind {
    NAME,
    REFERENCE,
    DATE
  }
}
