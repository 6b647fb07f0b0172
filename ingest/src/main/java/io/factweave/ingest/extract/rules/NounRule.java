package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One line of `nouns.txt`: what it says to be somebody's "subsidiary" or "founder".
///
/// @param modes how the other may stand: `poss`, `mod`, `prep`
/// @param prepositions before the other, for `prep`
/// @param described whether the described one is the claim's subject
/// @param subject types of the claim's subject
/// @param object types of its object
record NounRule(
    String predicate,
    Set<String> modes,
    Set<String> prepositions,
    boolean described,
    TypeSet subject,
    TypeSet object,
    double confidence) {

  NounRule {
    modes = Set.copyOf(modes);
    prepositions = Set.copyOf(prepositions);
  }

  /// What a post says, whatever its title.
  static final NounRule POST =
      new NounRule(
          "worksFor",
          Set.of("poss", "mod", "prep"),
          Set.of("of", "at", "for", "in", "to", "with"),
          true,
          TypeSet.parse("Person"),
          TypeSet.parse("Organization,Country"),
          0.85);

  /// The rules of `nouns.txt`, by noun.
  static Map<String, List<NounRule>> load() {
    Map<String, List<NounRule>> rules = new HashMap<>();
    for (String line : WordClasses.lines("nouns.txt")) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length != 6) {
        throw new IllegalStateException("nouns.txt: '%s' has not six columns".formatted(line));
      }
      NounRule rule = parse(cells);
      for (String noun : cells[1].split("\\s*,\\s*")) {
        rules.computeIfAbsent(noun.strip(), key -> new ArrayList<>()).add(rule);
      }
    }
    rules.replaceAll((noun, list) -> List.copyOf(list));
    return Map.copyOf(rules);
  }

  private static NounRule parse(String[] cells) {
    String[] ends = cells[4].split("->");
    return new NounRule(
        cells[0],
        Set.of(cells[2].split("\\s*,\\s*")),
        Set.of(cells[3].split("\\s*,\\s*")),
        ends[0].strip().startsWith("X"),
        types(ends[0]),
        types(ends[1]),
        Double.parseDouble(cells[5].strip()));
  }

  private static TypeSet types(String end) {
    int open = end.indexOf('(');
    return open < 0 ? TypeSet.ANY : TypeSet.parse(end.substring(open + 1, end.indexOf(')')));
  }
}
