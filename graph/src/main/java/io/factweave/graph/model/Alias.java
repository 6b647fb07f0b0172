package io.factweave.graph.model;

/// Another name of an entity, with what it is worth for telling entities apart.
public record Alias(String text, Kind kind) {

  public Alias {
    if (text.isBlank()) {
      throw new IllegalArgumentException("An alias has text");
    }
  }

  /// Where the name comes from.
  public enum Kind {
    /// Another form in the document, such as a surname or a short form. Weak: it means this entity
    /// only within the document.
    FORM,
    /// An acronym that the document itself defines: "Bureau of Industry and Security (BIS)".
    ACRONYM,
    /// The full name that the lexicon knows for a form that the document uses.
    KNOWN
  }
}
