package io.factweave.ingest.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Scores by what was scored ("entities", "facts") and by type or predicate, with what was wrong.
public final class Scores {
  public static final String MENTIONS_STRICT = "mentions strict";
  public static final String MENTIONS_LENIENT = "mentions lenient";
  public static final String ENTITIES = "entities";
  public static final String FACTS = "facts";
  public static final String FACTS_WITH_EVIDENCE = "facts+evidence";

  private static final List<String> ORDER =
      List.of(MENTIONS_STRICT, MENTIONS_LENIENT, ENTITIES, FACTS, FACTS_WITH_EVIDENCE);
  private static final Score RIGHT = new Score(1, 0, 0);
  private static final Score SPURIOUS = new Score(0, 1, 0);
  private static final Score MISSED = new Score(0, 0, 1);

  private final Map<String, TreeMap<String, Score>> counts = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  Scores() {
    ORDER.forEach(what -> counts.put(what, new TreeMap<>()));
  }

  /// The score over all types.
  public Score of(String what) {
    return byType(what).values().stream().reduce(Score.NONE, Score::plus);
  }

  /// The score of each type or predicate, by name.
  public Map<String, Score> byType(String what) {
    return counts.getOrDefault(what, new TreeMap<>());
  }

  /// A line for everything missed or wrong, in the order of the documents.
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /// The table as text, a line a score.
  public String table(boolean byType) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-18s%-18s%7s%7s%7s%7s%7s%7s%n",
            "what",
            "type",
            "P",
            "R",
            "F1",
            "tp",
            "fp",
            "fn"));
    for (String what : ORDER) {
      table.append(row(what, "ALL", of(what)));
      if (byType) {
        byType(what).forEach((type, score) -> table.append(row(what, type, score)));
      }
    }
    return table.toString();
  }

  void add(String what, String type, boolean right) {
    count(what, type, right ? RIGHT : MISSED);
  }

  void addSpurious(String what, String type) {
    count(what, type, SPURIOUS);
  }

  void addError(String error) {
    errors.add(error);
  }

  private void count(String what, String type, Score score) {
    counts.computeIfAbsent(what, w -> new TreeMap<>()).merge(type, score, Score::plus);
  }

  private static String row(String what, String type, Score score) {
    return String.format(
        Locale.ROOT,
        "%-18s%-18s%7s%7s%7s%7d%7d%7d%n",
        what,
        type,
        decimals(score.precision()),
        decimals(score.recall()),
        decimals(score.f1()),
        score.right(),
        score.spurious(),
        score.missed());
  }

  /// Three decimals, a tie to the even digit, from the exact binary value.
  private static String decimals(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
