package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;

/// A name or reference that the network found.
///
/// @param type its entity's type, by name
/// @param confidence mean probability of its labels, in [0, 1]
public record TaggedSpan(Span span, Layer layer, String type, double confidence) {

  /// What a tagger looks for.
  public enum Layer {
    /// A name without names in it.
    NAME,
    /// A name or phrase around a name.
    OUTER_NAME,
    /// A pronoun, description or demonym.
    REFERENCE,
    /// A reference around a reference.
    OUTER_REFERENCE
  }
}
