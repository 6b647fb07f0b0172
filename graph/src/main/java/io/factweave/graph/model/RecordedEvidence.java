package io.factweave.graph.model;

/// Evidence as the record keeps it: every span in code points of the document's text.
public record RecordedEvidence(Span span, String quote, Span subjectSpan, Span objectSpan) {

  public RecordedEvidence {
    if (quote.codePointCount(0, quote.length()) != span.length()) {
      throw new IllegalArgumentException(
          "The quote has not the %d code points of its span %s".formatted(span.length(), span));
    }
  }
}
