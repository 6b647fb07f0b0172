package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Stance;

/// A relation that the text states between two expressions.
///
/// @param predicate local name in the ontology
/// @param confidence of the pattern, in [0, 1]
public record Finding(
    Expression subject,
    String predicate,
    Expression object,
    double confidence,
    Stance stance,
    Qualifiers qualifiers) {

  public static Finding fact(
      Expression subject, String predicate, Expression object, double confidence) {
    return new Finding(subject, predicate, object, confidence, Stance.ASSERTED, Qualifiers.NONE);
  }
}
