package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;

/// A span whose relations to others are asked for.
public record Place(Span span, Kind kind) {

  /// What stands there.
  public enum Kind {
    NAME(0),
    REFERENCE(1),
    DATE(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /// Its number for the network.
    int code() {
      return code;
    }
  }
}
