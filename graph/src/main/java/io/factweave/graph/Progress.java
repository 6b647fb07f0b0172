package io.factweave.graph;

/// How far long work has come.
///
/// @param step what is being done, for people
/// @param done steps done
/// @param total steps in all
public record Progress(String step, int done, int total) {}
