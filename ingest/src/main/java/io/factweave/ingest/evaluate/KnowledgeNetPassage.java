package io.factweave.ingest.evaluate;

import java.util.List;
import java.util.Set;

/// A passage of KnowledgeNet, which is fed as a document of its own.
///
/// @param exhaustive the properties of which every fact of the passage is annotated
/// @param facts in the order of the file
record KnowledgeNetPassage(
    String id, String text, Set<String> exhaustive, List<KnowledgeNetFact> facts) {

  KnowledgeNetPassage {
    exhaustive = Set.copyOf(exhaustive);
    facts = List.copyOf(facts);
  }
}
