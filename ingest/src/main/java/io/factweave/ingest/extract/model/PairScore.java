package io.factweave.ingest.extract.model;

/// What the network says of a directed pair of places.
///
/// @param subject index among the places asked for
/// @param object index among the places asked for
/// @param relations probability of each predicate, in the order of the labels
/// @param stances probability of each stance, given that there is a claim
/// @param reported probability that the document only passes a claim on
@SuppressWarnings("ArrayRecordComponent") // numbers for the network, never compared
public record PairScore(
    int subject, int object, float[] relations, float[] stances, float reported) {}
