package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names by their words, for finding all that begin at a word in one walk.
final class NameTrie {
  private final Node root = new Node();

  /// A name that was found.
  ///
  /// @param length in words
  record Match(int length, List<Sense> senses) {}

  void add(List<String> words, Sense sense) {
    Node node = root;
    for (String word : words) {
      node = node.children.computeIfAbsent(word, w -> new Node());
    }
    if (node.senses.stream().noneMatch(known -> known.entry().equals(sense.entry()))) {
      node.senses.add(sense);
    }
  }

  /// What is known by exactly these words.
  List<Sense> senses(List<String> words) {
    Node node = root;
    for (String word : words) {
      node = node.children.get(word);
      if (node == null) {
        return List.of();
      }
    }
    return List.copyOf(node.senses);
  }

  /// All names that begin at this word, shortest first; none reaches beyond its sentence.
  List<Match> matches(Words words, int start, Spelling spelling) {
    List<Match> matches = new ArrayList<>();
    int sentence = words.get(start).sentence();
    Node node = root;
    for (int i = start; words.isIn(i, sentence); i++) {
      node = node.children.get(spelling.of(words, i, start));
      if (node == null) {
        break;
      }
      if (!node.senses.isEmpty()) {
        matches.add(new Match(i - start + 1, List.copyOf(node.senses)));
      }
    }
    return matches;
  }

  /// How a word of the text is spelled for looking it up.
  @FunctionalInterface
  interface Spelling {
    String of(Words words, int index, int start);
  }

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>(2);
    private final List<Sense> senses = new ArrayList<>(1);
  }
}
