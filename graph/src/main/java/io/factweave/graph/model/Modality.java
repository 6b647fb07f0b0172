package io.factweave.graph.model;

import java.util.Locale;

/// How surely a claim is made, whoever makes it.
public enum Modality {
  /// It is so.
  ASSERTED,
  /// It is not so.
  DENIED,
  /// It is meant to become so.
  PLANNED,
  /// It may be so.
  POSSIBLE,
  /// It would be so under a condition.
  HYPOTHETICAL;

  /// In files, RDF, Cypher and REST: "asserted", "denied", ...
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Modality of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
