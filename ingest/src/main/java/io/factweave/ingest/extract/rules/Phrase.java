package io.factweave.ingest.extract.rules;

/// A noun phrase without what follows its head: "the Dutch toolmaker ASML", "its first rule".
///
/// @param first index of the first word, a determiner or possessor included
/// @param end index after the last word
/// @param head index of the head word, the last one
/// @param date whether it is a time ("last week", "October 2022") and no participant
record Phrase(int first, int end, int head, boolean date) {

  boolean contains(int word) {
    return first <= word && word < end;
  }
}
