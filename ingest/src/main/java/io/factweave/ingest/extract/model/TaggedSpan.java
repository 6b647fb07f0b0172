package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;

/// A name or reference that the network found.
///
/// @param type its entity's type, by name
/// @param confidence mean probability of its labels, in [0, 1]
public record TaggedSpan(Span span, Layer layer, String type, double confidence) {

  /// What a tagger looks for.
  public enum Layer {
    /// A name, but for what phrases stand for; or a policy or technology within another.
    NAME,
    /// A policy or technology, named or described; names may stand in it.
    PHRASE,
    /// A reference of one unit: a pronoun or a demonym.
    PRONOUN,
    /// A reference of several units.
    DESCRIPTION
  }
}
