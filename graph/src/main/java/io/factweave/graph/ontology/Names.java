package io.factweave.graph.ontology;

import java.util.regex.Pattern;

/// The one rule for local names of types and predicates: they are used as they are in IRIs, Neo4j
/// labels and JSON.
final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private Names() {}

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of a type or predicate: letters and digits, beginning with a letter"
              .formatted(name));
    }
  }
}
