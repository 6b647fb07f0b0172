package io.factweave.ingest.evaluate;

import java.util.Locale;

/// When two arguments of KnowledgeNet's facts are the same.
public enum KnowledgeNetMode {
  /// Their spans share a character.
  SPAN_OVERLAP,
  /// Their spans are equal.
  SPAN_EXACT,
  /// They are linked to the same Wikidata entity; facts without links are left out.
  URI;

  /// As KnowledgeNet writes it: "span_overlap", ...
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean same(KnowledgeNetFact a, KnowledgeNetFact b) {
    return a.property().equals(b.property())
        && same(a.subject(), b.subject())
        && same(a.object(), b.object());
  }

  private boolean same(KnowledgeNetFact.Argument a, KnowledgeNetFact.Argument b) {
    return switch (this) {
      case SPAN_OVERLAP -> a.span().overlap(b.span()) > 0;
      case SPAN_EXACT -> a.span().equals(b.span());
      case URI -> a.uri().equals(b.uri());
    };
  }
}
