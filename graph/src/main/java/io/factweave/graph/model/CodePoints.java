package io.factweave.graph.model;

import java.util.Arrays;

/// The one place where spans change their unit: UTF-16 units inside Java, Unicode code points in
/// files, RDF, REST and the page. Made once a text, then constant or logarithmic a look-up.
///
/// ```java
/// var units = new CodePoints("a🙂b");
/// units.toCodePoints(new Span(3, 4)); // [2, 3): the b
/// ```
public final class CodePoints {
  private final int length;
  private final int[] lowSurrogates; // UTF-16 index of each second half of a pair, ascending

  public CodePoints(String text) {
    this.length = text.length();
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < length; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    this.lowSurrogates = Arrays.copyOf(found, count);
  }

  /// Code points from the text's beginning to this UTF-16 index, in `[0, length]`.
  public int toCodePoint(int utf16) {
    int at = Arrays.binarySearch(lowSurrogates, utf16);
    return utf16 - (at >= 0 ? at : -at - 1);
  }

  /// UTF-16 index of this code point.
  ///
  /// @throws IllegalArgumentException where the text is shorter
  public int toUtf16(int codePoint) {
    int total = length - lowSurrogates.length;
    if (codePoint < 0 || codePoint > total) {
      throw new IllegalArgumentException(
          "Code point %d is outside of the text, which has %d".formatted(codePoint, total));
    }
    return codePoint + pairsBefore(codePoint);
  }

  /// How many surrogate pairs end at or before this code point's beginning.
  private int pairsBefore(int codePoint) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lowSurrogates[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same piece, counted in code points.
  public Span toCodePoints(Span utf16) {
    return new Span(toCodePoint(utf16.start()), toCodePoint(utf16.end()));
  }

  /// The same piece, counted in UTF-16 units.
  public Span toUtf16(Span codePoints) {
    return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
  }
}
