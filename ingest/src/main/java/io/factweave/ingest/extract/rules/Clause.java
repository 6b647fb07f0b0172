package io.factweave.ingest.extract.rules;

import java.util.List;

/// A verb group with the phrases that belong to it.
///
/// @param subjects phrases in subject position: what acts, or in the passive what is acted on
/// @param objects the direct objects
/// @param complements phrases with their prepositions, in the order of the text
/// @param particle a word such as "over" in "take over"; empty where there is none
/// @param first index of the first term that belongs to the clause
/// @param end index after the last one
/// @param parent index of the clause whose subject it borrows, or -1
record Clause(
    VerbGroup verb,
    List<Phrase> subjects,
    List<Phrase> objects,
    List<Complement> complements,
    String particle,
    int first,
    int end,
    int parent) {

  /// Phrases behind a preposition.
  record Complement(String preposition, List<Phrase> phrases) {
    Complement {
      phrases = List.copyOf(phrases);
    }
  }

  Clause {
    subjects = List.copyOf(subjects);
    objects = List.copyOf(objects);
    complements = List.copyOf(complements);
  }
}
