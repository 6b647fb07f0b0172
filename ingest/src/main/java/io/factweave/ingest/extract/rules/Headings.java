package io.factweave.ingest.extract.rules;

import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.Token;
import java.util.BitSet;

/// Which sentences of a document are headings in title case or in capitals, where a capital letter
/// says nothing about names.
final class Headings {
  private final BitSet numbers = new BitSet();

  static Headings of(Words words) {
    Headings headings = new Headings();
    for (Sentence sentence : words.document().sentences()) {
      if (isTitleCase(sentence)) {
        headings.numbers.set(sentence.number());
      }
    }
    return headings;
  }

  boolean contains(int sentence) {
    return numbers.get(sentence);
  }

  private static boolean isTitleCase(Sentence sentence) {
    if (sentence.tokens().getFirst().text().equals("By")) {
      return false;
    }
    Token last = sentence.tokens().getLast();
    int capitalised = 0;
    int small = 0;
    int small4 = 0;
    for (Token token : sentence.tokens()) {
      if (token.isCapitalised()) {
        capitalised++;
      } else if (Character.isLetter(token.text().codePointAt(0)) && token.text().length() > 3) {
        small4++;
      } else if (Character.isLetter(token.text().codePointAt(0))) {
        small++;
      }
    }
    boolean stops = last.text().matches("[.!;:,]");
    return capitalised >= 3 && small4 * 5 <= capitalised && (!stops || small + small4 == 0);
  }
}
