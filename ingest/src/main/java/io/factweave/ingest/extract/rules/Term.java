package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.Locale;

/// A word as the grammar sees it: the possessive ending is a word of its own.
///
/// @param lower in lower case, with plain apostrophes
/// @param tag a Universal Dependencies tag
record Term(Span span, String text, String lower, String tag) {

  static Term of(Span span, String text, String tag) {
    return new Term(span, text, text.toLowerCase(Locale.ROOT).replace('\u2019', '\''), tag);
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isTag(String wanted) {
    return tag.equals(wanted);
  }

  boolean isNominal() {
    return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("NUM") || tag.equals("SYM");
  }

  boolean isPossessiveEnding() {
    return lower.equals("'s") || (lower.equals("'") && tag.equals("PART"));
  }

  boolean isComma() {
    return lower.equals(",");
  }

  boolean isCoordinator() {
    return lower.equals("and") || lower.equals("or") || lower.equals("&");
  }

  Term as(String otherTag) {
    return new Term(span, text, lower, otherTag);
  }
}
