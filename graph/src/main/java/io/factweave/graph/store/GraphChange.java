package io.factweave.graph.store;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which parts of the resolved view one commit may have changed. It names them only: what they are
/// now is read from the view, so that applying a change late, or twice, gives the same.
///
/// @param checkpoint where the record stands after this change
/// @param entities whose own record or outgoing statements changed, or that are new or gone
/// @param documents whose metadata, claims (or the entities that they mean) or mentions changed, or
///     that are new or gone
public record GraphChange(
    Checkpoint checkpoint, SortedSet<EntityId> entities, SortedSet<DocumentId> documents) {

  public GraphChange {
    entities = Collections.unmodifiableSortedSet(new TreeSet<>(entities));
    documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
  }
}
