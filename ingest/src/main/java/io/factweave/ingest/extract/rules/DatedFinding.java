package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Stance;

/// A date that the text states of what an expression stands for.
public record DatedFinding(
    Expression subject, String predicate, FoundDate date, double confidence, Stance stance) {}
