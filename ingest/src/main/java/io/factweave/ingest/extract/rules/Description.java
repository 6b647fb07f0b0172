package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Stance;

/// A noun phrase that says of an entity what it is: "X, [the founder of Y]", "[Y's rival] X".
///
/// @param entity the described one
/// @param first index of the phrase's first term
/// @param head index of its head noun
/// @param stance how surely it is said
/// @param ended whether it is said to be over ("was once")
record Description(Expression entity, int first, int head, Stance stance, boolean ended) {}
