package io.factweave.ingest.extract;

import io.factweave.graph.model.Span;

/// A word or punctuation mark.
///
/// @param text the document's text at the span
/// @param tag its part of speech: a Universal Dependencies tag such as `NOUN`, `PROPN`, `VERB`
public record Token(Span span, String text, String tag) {

  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /// Whether it begins with a capital letter.
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
