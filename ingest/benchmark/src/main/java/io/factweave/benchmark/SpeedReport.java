package io.factweave.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns figures into tables.
///
/// @param documents how many documents were worked on, repetitions counted
/// @param tokens of all of them
record SpeedReport(long documents, long tokens) {
  private static final String NONE = "-";

  /// Both side by side.
  ///
  /// @param theirs null where CoreNLP was not run
  Table comparison(Figures ours, @Nullable Figures theirs) {
    Table table = new Table("", "Factweave", "CoreNLP", "Factweave : CoreNLP");
    table.row("documents", count(documents), theirs == null ? NONE : count(documents), "");
    table.row("tokens", count(tokens), theirs == null ? NONE : count(tokens), "");
    row(table, "set-up, s", 1, Figures.SET_UP, ours, theirs);
    row(table, "time, s", 1, Figures.TIME, ours, theirs);
    rate(table, "tokens/s", Figures.TIME, ours, theirs);
    row(table, "processor time, s", 1, Figures.CPU, ours, theirs);
    rate(table, "tokens per processor second", Figures.CPU, ours, theirs);
    row(table, "peak resident memory, MiB", 1 << 20, Figures.MEMORY, ours, theirs);
    row(table, "facts or relations found", 1, Figures.FOUND, ours, theirs);
    return table;
  }

  private static void row(
      Table table, String title, int unit, String figure, Figures ours, @Nullable Figures theirs) {
    double own = ours.get(figure) / unit;
    if (theirs == null) {
      table.row(title, number(own), NONE, "");
    } else {
      double other = theirs.get(figure) / unit;
      table.row(title, number(own), number(other), ratio(own, other));
    }
  }

  private void rate(
      Table table, String title, String figure, Figures ours, @Nullable Figures theirs) {
    double own = tokens / ours.get(figure);
    if (theirs == null) {
      table.row(title, number(own), NONE, "");
    } else {
      double other = tokens / theirs.get(figure);
      table.row(title, number(own), number(other), ratio(own, other));
    }
  }

  /// Processor time by step; the last rows are what no Java thread used, and the sum.
  Table steps(Figures figures) {
    Table table = new Table("step", "processor time, s", "share", "ms per 1,000 tokens");
    double cpu = figures.get(Figures.CPU);
    double sampled = 0;
    for (Step step : Step.values()) {
      sampled += figures.get(step.title());
      step(table, step.title(), figures.get(step.title()), cpu);
    }
    step(table, "JVM: compiler, collector", Math.max(0, cpu - sampled), cpu);
    step(table, "all", cpu, cpu);
    return table;
  }

  private void step(Table table, String title, double seconds, double all) {
    table.row(
        title,
        format("%,.2f", seconds),
        format("%.1f %%", 100 * seconds / all),
        format("%,.2f", seconds * 1e6 / tokens));
  }

  /// One row for each factor: it must have the same tokens/s as the others where time grows in
  /// proportion.
  ///
  /// @param figures seconds by factor
  /// @param onceTokens tokens at factor 1
  /// @param runs how often the first factor's text was worked on for its seconds, each further one in
  ///     proportion less; 1 where every text was worked on once
  static Table growth(String title, Figures figures, long onceTokens, int runs) {
    Table table = new Table(title, "tokens", "runs", "seconds each", "tokens/s");
    for (int factor = 1; figures.has(Integer.toString(factor)); factor *= 2) {
      int times = Math.max(1, runs / factor);
      double seconds = figures.get(Integer.toString(factor)) / times;
      long tokens = onceTokens * factor;
      table.row(
          factor + "x",
          count(tokens),
          count(times),
          format("%,.3f", seconds),
          number(tokens / seconds));
    }
    return table;
  }

  private static String count(long number) {
    return format("%,d", number);
  }

  private static String number(double number) {
    return format(number < 100 ? "%,.1f" : "%,.0f", number);
  }

  private static String ratio(double own, double other) {
    return other == 0 ? NONE : format("%.2f", own / other);
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
