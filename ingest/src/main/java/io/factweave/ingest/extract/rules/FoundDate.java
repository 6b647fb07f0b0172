package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Span;

/// A date in the text, with what it says as a calendar date.
///
/// @param span the words of the date, without preposition: "October 2023", "last October"
public record FoundDate(Span span, PartialDate value) {}
