package io.factweave.ingest.extract;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.Span;
import java.util.List;

/// A document with its sentences, in the order of the text.
public record SegmentedDocument(Document document, List<Sentence> sentences) {

  public SegmentedDocument {
    sentences = List.copyOf(sentences);
  }

  public String text() {
    return document.text();
  }

  /// The sentence that this span begins in.
  public Sentence sentenceOf(Span span) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }
}
