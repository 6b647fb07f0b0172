package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plain text in any character set. The text is kept as it is, line ends and spaces included; only
/// a byte order mark goes, and control characters become spaces. Where it begins like an article
/// (a short line that is no sentence, then perhaps lines with author and date), these are taken as
/// title, author and date, and stay in the text.
public final class PlainTextReader implements DocumentReader {
  private static final int MAX_TITLE = 200;
  private static final int MAX_HEAD_LINE = 100;
  private static final int MAX_HEAD_LINES = 4;
  private static final Pattern BY_LINE =
      Pattern.compile("[Bb][Yy] (\\p{Lu}[^,;|·]{2,79}?)(?:\\s*[,;|·].*)?");

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.PLAIN);
  }

  @Override
  public ReadText read(Content content) {
    String text = TextDecoder.decode(content.bytes(), content.charset().orElse(null));
    List<String> head = head(text);
    String title = head.isEmpty() ? null : head.getFirst();
    List<String> below = head.isEmpty() ? head : head.subList(1, head.size());
    return new ReadText(
        text,
        new DocumentMetadata(title, author(below), date(below), null, null, content.mediaType()));
  }

  /// Title and the short lines below it; empty where the text begins with a paragraph.
  private static List<String> head(String text) {
    List<String> head = new ArrayList<>();
    List<String> lines =
        text.lines().map(Texts::oneLine).filter(line -> !line.isEmpty()).limit(7).toList();
    if (lines.size() < 2 || !isTitle(lines.getFirst())) {
      return head;
    }
    head.add(lines.getFirst());
    lines.stream()
        .skip(1)
        .takeWhile(line -> line.length() <= MAX_HEAD_LINE && !line.endsWith("."))
        .limit(MAX_HEAD_LINES)
        .forEach(head::add);
    return head;
  }

  private static boolean isTitle(String line) {
    return line.length() <= MAX_TITLE
        && !line.endsWith(".")
        && !line.endsWith(",")
        && !line.endsWith(":")
        && Character.isLetterOrDigit(line.codePointAt(line.length() > 1 && isQuote(line) ? 1 : 0));
  }

  private static boolean isQuote(String line) {
    return "\"'“‘«".indexOf(line.charAt(0)) >= 0;
  }

  private static @Nullable String author(List<String> lines) {
    return lines.stream()
        .map(BY_LINE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable PartialDate date(List<String> lines) {
    return lines.stream().flatMap(line -> Dates.findDay(line).stream()).findFirst().orElse(null);
  }
}
