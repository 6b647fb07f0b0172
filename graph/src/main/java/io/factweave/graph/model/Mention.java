package io.factweave.graph.model;

/// A span that names something.
///
/// @param text the document's text at the span
/// @param confidence the extractor's estimate in [0, 1]
public record Mention(Span span, String text, double confidence) {

  public Mention {
    Confidence.require(confidence);
  }
}
