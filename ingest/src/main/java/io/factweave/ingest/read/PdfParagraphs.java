package io.factweave.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paragraphs of the lines of a PDF.
final class PdfParagraphs {
  private static final int EDGE_LINES = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)\\W*(page )?(#+|[ivxl]{1,6})( ?(of|/|\\|) ?#+)?\\W*");
  private static final Pattern DIVIDED = Pattern.compile("(\\p{L}+)-$");
  private static final Pattern BULLET = Pattern.compile("^([•▪◦‣–*]|\\(?\\d{1,2}[.)]|[a-z]\\)) .*");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final float LARGER_GAP = 1.35f;
  private static final float OTHER_SIZE = 1.12f;
  private static final float SHORT_LINE = 0.85f;

  private final List<PdfLine> lines;
  private final Set<String> words = new HashSet<>();
  private final Map<Integer, Float> rightEdges = new HashMap<>();
  private final float usualGap;

  private PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.usualGap = usualGap(lines);
    for (PdfLine line : lines) {
      WORD.matcher(line.text()).results().forEach(word -> words.add(word.group()));
      rightEdges.merge(line.page(), line.right(), Math::max);
    }
  }

  /// The text: a paragraph a line, an empty line between paragraphs.
  static String join(List<PdfLine> lines) {
    return new PdfParagraphs(withoutRepeated(lines)).text();
  }

  private String text() {
    TextBlocks blocks = new TextBlocks();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && begins(lines.get(i - 1), lines.get(i))) {
        blocks.append(paragraph.toString());
        blocks.endBlock();
        paragraph.setLength(0);
      }
      append(paragraph, lines.get(i).text());
    }
    blocks.append(paragraph.toString());
    return blocks.toString();
  }

  /// Whether a paragraph begins with this line.
  private boolean begins(PdfLine previous, PdfLine line) {
    if (Math.max(previous.size(), line.size())
        > OTHER_SIZE * Math.min(previous.size(), line.size())) {
      return true;
    }
    boolean ended = endsSentence(previous.text());
    if (BULLET.matcher(line.text()).matches() || (ended && isShort(previous))) {
      return true;
    }
    float down = line.baseline() - previous.baseline();
    if (previous.page() != line.page() || down < 0) {
      return !goesOn(previous, line);
    }
    boolean indented = line.left() > previous.left() + line.size();
    return down > LARGER_GAP * usualGap || (ended && indented);
  }

  /// Over the edge of a page or column.
  private static boolean goesOn(PdfLine previous, PdfLine line) {
    return !endsSentence(previous.text()) || Character.isLowerCase(line.text().codePointAt(0));
  }

  private boolean isShort(PdfLine line) {
    return line.right() < SHORT_LINE * rightEdges.getOrDefault(line.page(), line.right());
  }

  private static boolean endsSentence(String text) {
    return text.matches(".*[.!?:。！？][\"'”’»)\\]]*");
  }

  private void append(StringBuilder paragraph, String line) {
    Matcher divided = DIVIDED.matcher(paragraph);
    if (!divided.find()) {
      paragraph.append(paragraph.isEmpty() ? "" : " ");
    } else if (!isCompound(divided.group(1), line)) {
      paragraph.setLength(paragraph.length() - 1);
    }
    paragraph.append(line);
  }

  /// Whether the hyphen at the end of a line belongs to the word.
  private boolean isCompound(String beginning, String nextLine) {
    Matcher rest = WORD.matcher(nextLine);
    return !Character.isLowerCase(nextLine.codePointAt(0))
        || (rest.lookingAt() && words.contains(beginning + "-" + rest.group()));
  }

  /// The distance between lines that occurs most.
  private static float usualGap(List<PdfLine> lines) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
        counts.merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2f)
        .orElse(Float.MAX_VALUE);
  }

  /// Without headers and footers: lines at the edge of pages whose text, but for numbers, stands
  /// there on at least three pages, or on both of two, or is a page number.
  private static List<PdfLine> withoutRepeated(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    Map<String, Integer> counts = new HashMap<>();
    Set<PdfLine> edges = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (List<PdfLine> page : pages.values()) {
      List<PdfLine> edge = edge(page);
      edges.addAll(edge);
      edge.stream()
          .map(PdfParagraphs::pattern)
          .distinct()
          .forEach(p -> counts.merge(p, 1, Integer::sum));
    }
    int least = Math.max(2, Math.min(3, pages.size()));
    return lines.stream()
        .filter(line ->
            !edges.contains(line)
                || !(counts.getOrDefault(pattern(line), 0) >= least
                    || PAGE_NUMBER.matcher(pattern(line)).matches()))
        .toList();
  }

  /// The highest and lowest lines of a page.
  private static List<PdfLine> edge(List<PdfLine> page) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort(java.util.Comparator.comparingDouble(PdfLine::baseline));
    int count = Math.min(EDGE_LINES, sorted.size());
    List<PdfLine> edge = new ArrayList<>(sorted.subList(0, count));
    edge.addAll(sorted.subList(sorted.size() - count, sorted.size()));
    return edge;
  }

  private static String pattern(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
