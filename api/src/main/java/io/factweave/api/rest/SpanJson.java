package io.factweave.api.rest;

import io.factweave.graph.model.Span;
import io.swagger.v3.oas.annotations.media.Schema;

/// A half-open piece of a document's text, in Unicode code points.
public record SpanJson(@Schema(example = "120") int start, @Schema(example = "134") int end) {

  static SpanJson of(Span span) {
    return new SpanJson(span.start(), span.end());
  }
}
