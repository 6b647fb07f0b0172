package io.factweave.graph.store;

/// How far a projection has come: the record that it was made from, and the last of its changes that
/// it holds.
///
/// @param storeId names the record, made when its folder was made
/// @param sequence number of the change; 0 for none
public record Checkpoint(String storeId, long sequence) {}
