package io.factweave.graph.store;

import java.util.Optional;

/// A derived form of the resolved view that can be thrown away and built anew at any time.
///
/// To add one: implement this port, extend its contract test `ProjectionContract`, and give the
/// instance to the `KnowledgeGraph`. A change and its checkpoint MUST be one transaction.
public interface Projection extends AutoCloseable {

  /// How far it has come; empty where it holds nothing yet.
  Optional<Checkpoint> checkpoint();

  /// Makes what the change names equal to the view. Idempotent: applied twice, or after a later
  /// change, the result is the same.
  void apply(GraphChange change, ResolvedView view);

  /// Throws everything away, the checkpoint too.
  void clear();

  @Override
  void close();
}
