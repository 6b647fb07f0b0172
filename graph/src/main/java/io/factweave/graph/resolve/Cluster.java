package io.factweave.graph.resolve;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Entities of documents that were found to mean the same thing.
///
/// @param type local name of the type that all of them have
/// @param judgements why: a tree that spans the members, one less than there are members
public record Cluster(
    EntityId id, String type, SortedSet<LocalEntityRef> members, List<Judgement> judgements) {

  public Cluster {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    judgements = List.copyOf(judgements);
    if (judgements.size() != members.size() - 1) {
      throw new IllegalArgumentException(
          "Cluster %s has %d members and %d judgements"
              .formatted(id, members.size(), judgements.size()));
    }
  }
}
