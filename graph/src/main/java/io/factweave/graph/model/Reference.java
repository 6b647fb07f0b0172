package io.factweave.graph.model;

/// A pronoun, description or demonym that stands for an entity without naming it.
public record Reference(Span span, String text, Kind kind) {

  /// How it refers.
  public enum Kind {
    /// "it", "their"
    PRONOUN,
    /// "the startup", "its founder"
    DESCRIPTION,
    /// "Chinese", "American"
    DEMONYM
  }
}
