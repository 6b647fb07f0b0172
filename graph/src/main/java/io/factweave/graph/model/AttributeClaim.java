package io.factweave.graph.model;

import io.factweave.graph.ontology.AttributeType;

/// A claim of an entity and a date.
public record AttributeClaim(
    LocalEntityId subject,
    AttributeType predicate,
    PartialDate value,
    Evidence evidence,
    double confidence,
    Stance stance,
    Qualifiers qualifiers)
    implements Claim {

  public AttributeClaim {
    Confidence.require(confidence);
  }
}
