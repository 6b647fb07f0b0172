package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names in articles of different kinds against names marked by hand (`[[Type|name]]` in the files),
/// strictly: span and type. Described policies and controlled goods are not marked here.
class NameQualityTest {
  private static final List<String> ARTICLES =
      List.of(
          "bis-press-release",
          "company-press-release",
          "essay",
          "eu-press-release",
          "federal-register",
          "mofcom-announcement",
          "sanctions-release",
          "wire-news");

  private static final Pattern MARK = Pattern.compile("\\[\\[(\\w+)\\|([^\\]]+)]]");

  private record Marked(String text, Set<String> names) {}

  private static final class Counts {
    private int right;
    private int spurious;
    private int missed;

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + spurious + missed);
    }
  }

  @Test
  void findsNearlyAllNamesOfEveryType() throws IOException {
    Map<NameType, Counts> byType = new EnumMap<>(NameType.class);
    Counts all = new Counts();
    for (String article : ARTICLES) {
      Marked marked = read(article);
      Set<String> found = found(marked.text());
      for (String name : union(found, marked.names())) {
        Counts counts = byType.computeIfAbsent(type(name), type -> new Counts());
        count(all, found.contains(name), marked.names().contains(name));
        count(counts, found.contains(name), marked.names().contains(name));
      }
    }
    assertThat(all.f1()).as("strict F1 of all types").isGreaterThan(0.97);
    byType.forEach((type, counts) -> assertThat(counts.f1()).as(type.label()).isGreaterThan(0.93));
  }

  private static void count(Counts counts, boolean found, boolean marked) {
    counts.right += found && marked ? 1 : 0;
    counts.spurious += found && !marked ? 1 : 0;
    counts.missed += !found && marked ? 1 : 0;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new HashSet<>(a);
    union.addAll(b);
    return union;
  }

  private static NameType type(String name) {
    return NameType.valueOf(name.substring(0, name.indexOf(' ')));
  }

  private static Set<String> found(String text) {
    Set<String> found = new HashSet<>();
    Fixtures.FINDER
        .find(Fixtures.document(text))
        .forEach(name -> found.add(name.type() + " " + name.span()));
    return found;
  }

  private static Marked read(String article) throws IOException {
    try (InputStream stream =
        NameQualityTest.class.getResourceAsStream("/names/" + article + ".txt")) {
      String raw = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder text = new StringBuilder();
      Set<String> names = new HashSet<>();
      Matcher mark = MARK.matcher(raw);
      int last = 0;
      while (mark.find()) {
        text.append(raw, last, mark.start());
        int start = text.length();
        text.append(mark.group(2));
        names.add(type(mark) + " " + start + "-" + text.length());
        last = mark.end();
      }
      return new Marked(text.append(raw.substring(last)).toString(), names);
    }
  }

  private static NameType type(Matcher mark) {
    for (NameType type : NameType.values()) {
      if (type.label().equals(mark.group(1))) {
        return type;
      }
    }
    throw new IllegalArgumentException("Unknown type " + mark.group(1));
  }
}
