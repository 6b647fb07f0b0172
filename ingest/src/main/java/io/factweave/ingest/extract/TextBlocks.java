package io.factweave.ingest.extract;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Pieces of a text that no sentence crosses: paragraphs, headings, list items, table cells.
final class TextBlocks {
  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "\\s*([-*•·▪◦–—]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\)|#+|>|\\|)\\s.*", Pattern.DOTALL);

  /// No hard-wrapped text has lines longer than this.
  private static final int WIDEST = 132;

  private TextBlocks() {}

  /// Blocks in the order of the text; none is empty.
  static List<Span> of(String plain) {
    List<Span> lines = lines(plain);
    boolean wrapped = isHardWrapped(plain, lines);
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    List<Span> blocks = new ArrayList<>();
    for (Span line : lines) {
      Span last = blocks.isEmpty() ? null : blocks.getLast();
      if (last != null && continues(plain, last, line, wrapped ? width : 0)) {
        blocks.set(blocks.size() - 1, last.cover(line));
      } else {
        blocks.add(line);
      }
    }
    return blocks;
  }

  private static List<Span> lines(String plain) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || isBreak(plain.charAt(i))) {
        if (!plain.substring(start, i).isBlank()) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u000b';
  }

  /// Whether the lines were broken to a width, as in plain-text mails and notices: no line is very
  /// long, and many go on in the next with a small letter.
  private static boolean isHardWrapped(String plain, List<Span> lines) {
    int pairs = 0;
    int small = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).length() > WIDEST) {
        return false;
      }
      if (areNeighbours(plain, lines.get(i - 1), lines.get(i))) {
        pairs++;
        small += beginsSmall(plain, lines.get(i)) ? 1 : 0;
      }
    }
    return pairs > 0 && small * 4 >= pairs;
  }

  private static boolean continues(String plain, Span before, Span line, int width) {
    if (!areNeighbours(plain, before, line) || LIST_ITEM.matcher(line.of(plain)).matches()) {
      return false;
    }
    int lastLine = before.end() - 1 - lastBreak(plain, before);
    char last =
        plain
            .substring(before.start(), before.end())
            .stripTrailing()
            .charAt(plain.substring(before.start(), before.end()).stripTrailing().length() - 1);
    if (beginsSmall(plain, line)) {
      return ".!?:".indexOf(last) < 0;
    }
    return width > 0 && lastLine >= width * 0.6;
  }

  private static int lastBreak(String plain, Span block) {
    return Math.max(block.start() - 1, plain.lastIndexOf('\n', block.end() - 1));
  }

  private static boolean areNeighbours(String plain, Span before, Span line) {
    return plain.substring(before.end(), line.start()).chars().filter(c -> c == '\n').count() == 1;
  }

  private static boolean beginsSmall(String plain, Span line) {
    String text = line.of(plain).strip();
    return Character.isLowerCase(text.codePointAt(0));
  }
}
