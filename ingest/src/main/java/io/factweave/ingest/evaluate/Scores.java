package io.factweave.ingest.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  private static final int WHAT_WIDTH = 18;
  private static final int LABEL_WIDTH = 18;
  private static final int NUMBER_WIDTH = 7;

  private final Map<String, TreeMap<String, Score>> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, Mean>> means = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  /// Precision, recall and F1 that are means of parts and cannot be had from counts.
  public record Mean(double precision, double recall, double f1) {}

  Scores() {
    this(ORDER);
  }

  /// @param order of the parts of the table
  Scores(List<String> order) {
    order.forEach(what -> counts.put(what, new TreeMap<>()));
  }

  /// The score over all types.
  public Score of(String what) {
    return byType(what).values().stream().reduce(Score.NONE, Score::plus);
  }

  /// The score of each type or predicate, by name.
  public Map<String, Score> byType(String what) {
    return counts.getOrDefault(what, new TreeMap<>());
  }

  /// The means by their labels, in the order of the table; empty where the benchmark has none.
  public Map<String, Mean> means(String what) {
    return Collections.unmodifiableMap(means.getOrDefault(what, Map.of()));
  }

  /// A line for everything missed or wrong, in the order of the documents.
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /// The table as text, a line a score; rows of means have no counts.
  ///
  /// @param byType a row for each type, predicate or label too
  public String table(boolean byType) {
    int width = labelWidth();
    StringBuilder table = new StringBuilder();
    table.append(line(width, "what", "type", List.of("P", "R", "F1", "tp", "fp", "fn")));
    for (String what : counts.keySet()) {
      table.append(row(width, what, "ALL", of(what)));
      means(what).forEach((label, mean) -> table.append(row(width, what, label, mean)));
      if (byType) {
        byType(what).forEach((type, score) -> table.append(row(width, what, type, score)));
      }
    }
    return table.toString();
  }

  private int labelWidth() {
    return Stream.concat(counts.values().stream(), means.values().stream())
        .flatMap(labels -> labels.keySet().stream())
        .mapToInt(label -> label.length() + 1)
        .reduce(LABEL_WIDTH, Math::max);
  }

  void add(String what, String type, boolean right) {
    count(what, type, right ? RIGHT : MISSED);
  }

  void addSpurious(String what, String type) {
    count(what, type, SPURIOUS);
  }

  void addMean(String what, String label, Mean mean) {
    means.computeIfAbsent(what, w -> new LinkedHashMap<>()).put(label, mean);
  }

  void addError(String error) {
    errors.add(error);
  }

  private void count(String what, String type, Score score) {
    counts.computeIfAbsent(what, w -> new TreeMap<>()).merge(type, score, Score::plus);
  }

  private static String row(int width, String what, String type, Score score) {
    return line(
        width,
        what,
        type,
        List.of(
            decimals(score.precision()),
            decimals(score.recall()),
            decimals(score.f1()),
            String.valueOf(score.right()),
            String.valueOf(score.spurious()),
            String.valueOf(score.missed())));
  }

  private static String row(int width, String what, String label, Mean mean) {
    return line(
        width,
        what,
        label,
        List.of(decimals(mean.precision()), decimals(mean.recall()), decimals(mean.f1())));
  }

  private static String line(int width, String what, String label, List<String> numbers) {
    StringBuilder line = new StringBuilder();
    line.append(what).append(" ".repeat(Math.max(0, WHAT_WIDTH - what.length())));
    line.append(label).append(" ".repeat(width - label.length()));
    for (String number : numbers) {
      line.append(" ".repeat(Math.max(0, NUMBER_WIDTH - number.length()))).append(number);
    }
    return line.append(System.lineSeparator()).toString();
  }

  /// Three decimals, a tie to the even digit, from the exact binary value.
  private static String decimals(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
