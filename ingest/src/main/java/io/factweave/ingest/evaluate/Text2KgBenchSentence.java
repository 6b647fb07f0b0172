package io.factweave.ingest.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A sentence of Text2KGBench with its triples.
///
/// @param ids of the lines that have this sentence; the first is the document's
/// @param ontology such as `ont_6_computer`, whose relations may be said of it
record Text2KgBenchSentence(List<String> ids, String ontology, String text, Set<Triple> triples) {

  /// Subject, relation and object in words.
  record Triple(String subject, String relation, String object) {

    /// What triples are compared by: without case, white space and underscores.
    String key() {
      return plain(subject) + plain(relation) + plain(object);
    }

    String relationKey() {
      return plain(relation);
    }

    @Override
    public String toString() {
      return subject + " | " + relation + " | " + object;
    }
  }

  Text2KgBenchSentence {
    ids = List.copyOf(ids);
    triples = Set.copyOf(triples);
  }

  static String plain(String words) {
    return words.replaceAll("[_\\s]+", "").toLowerCase(Locale.ROOT);
  }
}
