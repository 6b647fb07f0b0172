package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Acronyms that a document itself defines: "Bureau of Industry and Security (BIS)", "BIS (Bureau of
/// Industry and Security)".
final class Acronyms {
  private Acronyms() {}

  /// An acronym with the name that it stands for.
  ///
  /// @param word index of the acronym
  record Definition(int word, Candidate name) {}

  /// The definitions that hold one of these names, in the order of the text.
  static List<Definition> of(Words words, List<Candidate> names) {
    List<Definition> definitions = new ArrayList<>();
    for (Candidate name : names) {
      int open = name.last() + 1;
      int sentence = words.get(name.first()).sentence();
      int at = open + 1;
      if (words.lowerAt(open, sentence).equals("(")) {
        while (words.lowerAt(at, sentence).matches("[\"']|the|or|hereinafter|hereafter")) {
          at++;
        }
        if (isAcronym(words, at, sentence) && fits(words, at, name)) {
          definitions.add(new Definition(at, name));
        }
      }
      int before = name.first() - 1;
      if (words.lowerAt(before, sentence).equals("(")
          && isAcronym(words, before - 1, sentence)
          && fits(words, before - 1, name)) {
        definitions.add(new Definition(before - 1, name));
      }
    }
    return definitions;
  }

  private static boolean isAcronym(Words words, int index, int sentence) {
    if (!words.isIn(index, sentence)) {
      return false;
    }
    String text = words.get(index).text();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return text.length() >= 2
        && text.length() <= 10
        && capitals >= 2
        && capitals * 2 >= text.length();
  }

  /// Whether the acronym's capitals stand in the name in this order, or at least its first one begins
  /// the name.
  private static boolean fits(Words words, int acronym, Candidate name) {
    String text = words.span(name.first(), name.last()).of(words.plain());
    if (name.length() == 1 || words.get(acronym).text().equals(text)) {
      return false;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    int at = 0;
    int hits = 0;
    String capitals = words.get(acronym).text().replaceAll("[^\\p{Lu}]", "");
    for (int i = 0; i < capitals.length(); i++) {
      int found = upper.indexOf(capitals.charAt(i), at);
      if (found >= 0) {
        hits++;
        at = found + 1;
      }
    }
    return hits == capitals.length() || hits >= 3;
  }
}
