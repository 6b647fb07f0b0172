package io.factweave.ingest.extract;

import io.factweave.graph.model.Span;
import java.util.List;

/// A sentence, or a heading or list item that stands alone.
///
/// @param number counted from 0 in the document
/// @param tokens in the order of the text; never empty
public record Sentence(int number, Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("A sentence has a token");
    }
  }

  /// Index of the first token that begins at or after this UTF-16 index; `tokens().size()` where
  /// there is none.
  public int tokenAt(int utf16) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < utf16) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
