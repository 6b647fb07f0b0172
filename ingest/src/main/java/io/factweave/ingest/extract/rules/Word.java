package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;

/// A run of letters and digits, or one other character: finer than a token, and cut alike wherever
/// it stands, so that names can be looked up word by word.
///
/// @param text with typographic characters made plain
/// @param sentence number of its sentence
/// @param tag part of speech of the token that it stands in
/// @param first whether it is the first word of its sentence, or follows an opening quote or colon
record Word(Span span, String text, int sentence, String tag, boolean first) {

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /// Whether it is written in capitals, at least two of them.
  boolean isAllCaps() {
    return text.length() > 1
        && text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
