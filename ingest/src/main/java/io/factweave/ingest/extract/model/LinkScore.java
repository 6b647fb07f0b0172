package io.factweave.ingest.extract.model;

/// How likely two places stand for one entity.
///
/// @param place index among the places asked for
/// @param antecedent index of one that begins before it
/// @param score log-odds against "none of those before"
public record LinkScore(int place, int antecedent, float score) {}
