package io.factweave.ingest.evaluate;

import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.ArrayList;
import java.util.List;

/// A tagged document: tokens, joined by single spaces to its text, and the spans that its tags make.
///
/// @param tokens never empty
/// @param spans in the order of the text, none overlapping another
record BioDocument(String id, List<String> tokens, List<LabelledTokens> spans) {

  /// Tokens from `first` to before `end`, with a label.
  record LabelledTokens(int first, int end, String label) {}

  BioDocument {
    tokens = List.copyOf(tokens);
    spans = List.copyOf(spans);
  }

  String text() {
    return String.join(" ", tokens);
  }

  /// The span of each token in code points of the text.
  List<Offsets> offsets() {
    List<Offsets> offsets = new ArrayList<>();
    int start = 0;
    for (String token : tokens) {
      int end = start + token.codePointCount(0, token.length());
      offsets.add(new Offsets(start, end));
      start = end + 1;
    }
    return offsets;
  }

  /// The words of these tokens.
  String words(LabelledTokens span) {
    return String.join(" ", tokens.subList(span.first(), span.end()));
  }
}
