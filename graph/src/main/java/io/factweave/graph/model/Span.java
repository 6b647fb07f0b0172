package io.factweave.graph.model;

/// A half-open piece `[start, end)` of a document's text, counted in UTF-16 units as `String` does.
/// Outside of Java spans count code points: see [CodePoints].
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "[%d, %d) is no span: 0 <= start < end".formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  /// The piece of `text` at this span.
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The smallest span that holds both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
