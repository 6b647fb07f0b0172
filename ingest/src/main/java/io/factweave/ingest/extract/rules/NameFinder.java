package io.factweave.ingest.extract.rules;

import io.factweave.ingest.extract.SegmentedDocument;
import java.util.ArrayList;
import java.util.List;

/// Finds the names in a document. Immutable, safe for many threads.
public final class NameFinder {
  private final Lexicon lexicon;

  public NameFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The document's names, in the order of the text, none overlapping another.
  public List<FoundName> find(SegmentedDocument document) {
    Words words = Words.of(document);
    List<FoundName> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      var matches = lexicon.names().matches(words, i, (all, at, start) -> all.get(at).text());
      int next = i + 1;
      if (!matches.isEmpty() && !matches.getLast().senses().getFirst().ambiguous()) {
        next = i + matches.getLast().length();
        LexiconEntry entry = matches.getLast().senses().getFirst().entry();
        found.add(new FoundName(words.span(i, next - 1), entry.type(), entry, 0.9));
      }
      i = next;
    }
    return found;
  }
}
