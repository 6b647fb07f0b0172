package io.factweave.benchmark;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns, the first column set to the left, the others to the right.
final class Table {
  private static final String GAP = "   ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  Table(String... head) {
    this.columns = head.length;
    row(head);
  }

  /// @throws IllegalArgumentException where the row has not as many cells as the head
  void row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "A row of this table has %d cells, not %d".formatted(columns, cells.length));
    }
    rows.add(List.of(cells));
  }

  /// The rows, without trailing blanks, each with a line end.
  @Override
  public String toString() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String blanks = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + blanks : GAP + blanks + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
