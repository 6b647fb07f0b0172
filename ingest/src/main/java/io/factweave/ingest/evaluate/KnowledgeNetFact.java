package io.factweave.ingest.evaluate;

import io.factweave.ingest.exchange.ExchangeDocument.Offsets;

/// A fact in KnowledgeNet's terms.
///
/// @param property by name, such as `FOUNDED_BY`
record KnowledgeNetFact(String property, Argument subject, Argument object) {

  /// What a fact is about.
  ///
  /// @param span in code points of the passage
  /// @param uri the last part of the URI, such as `Q312`; empty where it is not linked
  record Argument(Offsets span, String uri) {}

  /// Whether it can be scored by its links.
  boolean isLinked() {
    return !subject.uri().isEmpty() && !object.uri().isEmpty();
  }

  /// The part of a URI that names the entity.
  static String lastPart(String uri) {
    String trimmed = uri.strip().replaceFirst("/+$", "");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
