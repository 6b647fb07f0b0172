package io.factweave.api.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The answer to a query as rows, in the three forms that `query` prints.
///
/// @param rows each as long as `fields`; values are strings, numbers, lists, maps or null
record ResultTable(List<String> fields, List<List<@Nullable Object>> rows) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WIDEST = 80;

  /// How `query` prints.
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  void print(Format format, PrintStream out) {
    switch (format) {
      case TABLE -> printTable(out);
      case JSON -> printJson(out);
      case CSV -> printCsv(out);
    }
    out.flush();
  }

  private void printTable(PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(fields);
    rows.forEach(row -> lines.add(row.stream().map(value -> shorten(text(value))).toList()));
    int[] widths = new int[fields.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      out.println(line(lines.get(i), widths));
      if (i == 0) {
        out.println(rule(widths));
      }
    }
    out.printf("%d %s%n", rows.size(), rows.size() == 1 ? "row" : "rows");
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length()) + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append("-".repeat(width)).append("  ");
    }
    return rule.toString().stripTrailing();
  }

  private void printJson(PrintStream out) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        object.put(fields.get(i), row.get(i));
      }
      objects.add(object);
    }
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(objects));
  }

  private void printCsv(PrintStream out) {
    out.print(csv(fields));
    rows.forEach(row -> out.print(csv(row.stream().map(ResultTable::text).toList())));
  }

  /// One record of RFC 4180.
  private static String csv(List<String> cells) {
    return cells.stream()
            .map(cell -> needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static boolean needsQuotes(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String string -> string;
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> JSON.writeValueAsString(value);
    };
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }
}
