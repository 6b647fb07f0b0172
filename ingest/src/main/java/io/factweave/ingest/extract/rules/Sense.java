package io.factweave.ingest.extract.rules;

/// One meaning of a string in the lexicon.
///
/// @param ambiguous whether the string is often something else, so that context has to support it
record Sense(LexiconEntry entry, boolean ambiguous) {}
