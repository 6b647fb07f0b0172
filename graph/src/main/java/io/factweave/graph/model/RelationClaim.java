package io.factweave.graph.model;

import io.factweave.graph.ontology.RelationType;

/// A claim between two entities of a document.
public record RelationClaim(
    LocalEntityId subject,
    RelationType predicate,
    LocalEntityId object,
    Evidence evidence,
    double confidence,
    Stance stance,
    Qualifiers qualifiers)
    implements Claim {

  public RelationClaim {
    Confidence.require(confidence);
    if (subject.equals(object)) {
      throw new IllegalArgumentException(
          "%s of %s is claimed of itself".formatted(predicate.name(), subject));
    }
  }
}
