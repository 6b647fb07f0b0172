package io.factweave.graph.store;

/// How much the graph holds.
public record Counts(long documents, long entities, long statements, long claims, long facts) {}
