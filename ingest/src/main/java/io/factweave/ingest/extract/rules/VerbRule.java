package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of `verbs.txt`: what a clause with such a verb says.
///
/// @param particle a word that has to follow the verb; empty for none
/// @param noun a noun that has to be the object, or behind a preposition; empty for none
/// @param from the role of the claim's subject
/// @param to the role of its object; null where both are among the subjects
record VerbRule(
    String predicate,
    String particle,
    String noun,
    Role from,
    @Nullable Role to,
    double confidence) {

  /// A place in a clause, and the types that may stand there.
  ///
  /// @param places `agent`, `patient`, `subject`, `date`, or prepositions
  record Role(Set<String> places, TypeSet types) {
    Role {
      places = Set.copyOf(places);
    }

    static Role parse(String text) {
      int open = text.indexOf('(');
      String places = open < 0 ? text : text.substring(0, open);
      TypeSet types =
          open < 0 ? TypeSet.ANY : TypeSet.parse(text.substring(open + 1, text.indexOf(')')));
      return new Role(Set.of(places.strip().split("\\s*,\\s*")), types);
    }

    boolean isDate() {
      return places.contains("date");
    }
  }

  /// The rules of `verbs.txt`, by the base form of their verb.
  static Map<String, List<VerbRule>> load() {
    Map<String, List<VerbRule>> rules = new HashMap<>();
    for (String line : WordClasses.lines("verbs.txt")) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length != 4) {
        throw new IllegalStateException("verbs.txt: '%s' has not four columns".formatted(line));
      }
      for (String verb : cells[1].split("\\s*,\\s*")) {
        VerbRule rule = parse(cells, verb.strip());
        String base = verb.strip().split(" ")[0];
        rules.computeIfAbsent(base, key -> new ArrayList<>()).add(rule);
      }
    }
    rules.replaceAll((verb, list) -> List.copyOf(list));
    return Map.copyOf(rules);
  }

  private static VerbRule parse(String[] cells, String verb) {
    String rest = verb.contains(" ") ? verb.substring(verb.indexOf(' ') + 1) : "";
    String noun = rest.startsWith("noun:") ? rest.substring("noun:".length()) : "";
    String particle = noun.isEmpty() ? rest : "";
    double confidence = Double.parseDouble(cells[3].strip());
    String roles = cells[2];
    if (roles.strip().equals("agents")) {
      return new VerbRule(cells[0], particle, noun, Role.parse("agent"), null, confidence);
    }
    boolean backwards = roles.contains("<-");
    String[] ends = roles.split(backwards ? "<-" : "->");
    return new VerbRule(
        cells[0],
        particle,
        noun,
        Role.parse(ends[0].strip()),
        Role.parse(ends[1].strip()),
        confidence);
  }
}
