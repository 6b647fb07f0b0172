package io.factweave.graph.model;

import io.factweave.graph.ontology.Predicate;

/// What one document says between two mentions or references, or of one and a date, with modality
/// and evidence.
public sealed interface Claim permits RelationClaim, AttributeClaim {

  LocalEntityId subject();

  Predicate predicate();

  Evidence evidence();

  /// The extractor's estimate in [0, 1].
  double confidence();

  Stance stance();

  Qualifiers qualifiers();

  /// Whether the document says that it is so, now: what the resolved view is made of.
  default boolean isFact() {
    return stance().presentedAsSo() && !qualifiers().ended();
  }
}
