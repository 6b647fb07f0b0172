package io.factweave.ingest.extract.rules;

import java.util.Locale;
import java.util.Set;

/// What can be said of words in a document by their letters and place alone.
final class Shape {
  private Shape() {}

  /// Whether the word at this index may be part of a name: it has a capital and is not just a common
  /// word at the beginning of a sentence.
  static boolean isNameWord(Words words, int index, int sentence) {
    if (!words.isIn(index, sentence)) {
      return false;
    }
    Word word = words.get(index);
    return word.isCapitalised()
        && !(word.first() ? Vocabulary.COMMON : Vocabulary.NEVER)
            .contains(word.text().toLowerCase(Locale.ROOT))
        && !isPossessive(words, index);
  }

  /// Whether the word at this index is the "s" of a possessive ending.
  static boolean isPossessive(Words words, int index) {
    return index > 0
        && words.get(index - 1).text().equals("'")
        && words.get(index).text().equalsIgnoreCase("s");
  }

  /// Index after a possessive ending that begins at this index; the index itself where there is none.
  static int afterPossessive(Words words, int index, int sentence) {
    if (words.lowerAt(index, sentence).equals("'")) {
      return words.lowerAt(index + 1, sentence).equals("s") ? index + 2 : index + 1;
    }
    return index;
  }

  /// Whether two neighbouring words touch, as the parts of "U.S." do.
  static boolean touches(Words words, int index) {
    return index + 1 < words.size()
        && words.get(index).span().end() == words.get(index + 1).span().start();
  }

  /// Whether the word before stands in one of these sets, in small letters.
  static boolean precededBy(Words words, int index, Set<String> set) {
    return index > 0
        && words.get(index - 1).sentence() == words.get(index).sentence()
        && set.contains(words.get(index - 1).text().toLowerCase(Locale.ROOT));
  }
}
