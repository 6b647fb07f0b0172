package io.factweave.ingest.annotate;

import io.factweave.graph.model.Span;
import io.factweave.ingest.annotate.Expression.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes `[text|tag]` out of the lines of one document, and keeps what the tags say.
final class InlineMarkup {
  private final StringBuilder text = new StringBuilder();
  private final List<Expression> expressions = new ArrayList<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  /// The document's text so far, without marks.
  StringBuilder text() {
    return text;
  }

  /// Expressions so far, in the order of their closing brackets.
  List<Expression> expressions() {
    return expressions;
  }

  /// Type names by key, in the order of introduction.
  Map<String, String> types() {
    return types;
  }

  /// Appends a line and returns where its text lies.
  ///
  /// @throws IllegalArgumentException where brackets or a tag are wrong; the message says how
  Span append(String line) {
    int from = text.length();
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        text.append(line.charAt(at + 1));
        at += 2;
      } else if (c == '[') {
        open.push(text.length());
        at++;
      } else if (c == '|' && !open.isEmpty()) {
        at = close(line, at, open.pop());
      } else if (c == ']') {
        throw new IllegalArgumentException(
            "']' at column %d closes a bracket without '|tag' or none at all".formatted(at + 1));
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "%d brackets are not closed; the last opens before '%s'"
              .formatted(open.size(), text.substring(open.peek())));
    }
    return new Span(from, text.length());
  }

  private int close(String line, int bar, int start) {
    int end = line.indexOf(']', bar);
    if (end < 0) {
      throw new IllegalArgumentException("'|' at column %d has no ']'".formatted(bar + 1));
    }
    if (start == text.length()) {
      throw new IllegalArgumentException("An empty bracket at column %d".formatted(bar + 1));
    }
    add(new Span(start, text.length()), line.substring(bar + 1, end).strip());
    return end + 1;
  }

  private void add(Span span, String tag) {
    if (tag.startsWith("@")) {
      expressions.add(new Expression(span, Kind.DATE, List.of(tag.substring(1).strip())));
    } else if (tag.startsWith("=")) {
      List<String> keys = Arrays.stream(tag.substring(1).split("\\+")).map(String::strip).toList();
      expressions.add(new Expression(span, Kind.REFERENCE, keys));
    } else {
      addName(span, tag);
    }
  }

  private void addName(Span span, String tag) {
    int space = tag.indexOf(' ');
    String key = tag.substring(space + 1).strip();
    if (space >= 0) {
      String type = tag.substring(0, space);
      String before = types.putIfAbsent(key, type);
      if (before != null && !before.equals(type)) {
        throw new IllegalArgumentException(
            "'%s' is a %s, and was introduced as a %s".formatted(key, type, before));
      }
    }
    expressions.add(new Expression(span, Kind.NAME, List.of(key)));
  }
}
