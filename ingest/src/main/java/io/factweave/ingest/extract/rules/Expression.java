package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;

/// A piece of text that stands for an entity of the document.
///
/// @param member index of the entity in its [Discourse]
/// @param type the entity's type
public record Expression(Span span, int member, NameType type, Kind kind) {

  /// How it stands for the entity.
  public enum Kind {
    NAME,
    PRONOUN,
    DESCRIPTION,
    DEMONYM
  }

  public boolean isName() {
    return kind == Kind.NAME;
  }
}
