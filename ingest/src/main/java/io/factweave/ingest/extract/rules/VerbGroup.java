package io.factweave.ingest.extract.rules;

import java.util.List;

/// A main verb with its auxiliaries, adverbs and the verbs that govern it: "has opted to use",
/// "was not founded", "is expected to be launched".
///
/// @param first index of the first word
/// @param end index after the last word
/// @param main index of the main verb
/// @param form which form the group has
/// @param passive whether its subject is what is acted on
/// @param governors indexes of words before the main verb that say how sure it is
record VerbGroup(
    int first, int end, int main, Form form, boolean passive, List<Integer> governors) {

  /// The form of its first verb.
  enum Form {
    FINITE,
    INFINITIVE,
    GERUND,
    PARTICIPLE
  }

  VerbGroup {
    governors = List.copyOf(governors);
  }
}
