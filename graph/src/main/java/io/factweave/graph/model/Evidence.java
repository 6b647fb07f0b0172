package io.factweave.graph.model;

/// Where the text says it.
///
/// @param span the shortest run of one or two whole neighbouring sentences that says it
/// @param quote the document's text at the span
/// @param subjectSpan within `span`: the expression (name, pronoun, description) of the subject
/// @param objectSpan within `span`: the expression of the object, or of the date
public record Evidence(Span span, String quote, Span subjectSpan, Span objectSpan) {

  public Evidence {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException(
          "The quote has %d characters, its span %s has %d"
              .formatted(quote.length(), span, span.length()));
    }
    if (!span.contains(subjectSpan) || !span.contains(objectSpan)) {
      throw new IllegalArgumentException(
          "The arguments %s and %s lie within the evidence %s"
              .formatted(subjectSpan, objectSpan, span));
    }
  }
}
