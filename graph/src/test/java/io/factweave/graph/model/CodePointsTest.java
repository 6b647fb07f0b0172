package io.factweave.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  private static final String[] PIECES = {
    "a", "é", "e\u0301", "华", "\n", "🙂", "👩‍💻", "🇨🇳", "𝔘", "\ud83d", "\ude00", " "
  };

  @Test
  void countsAnEmojiAsOne() {
    var units = new CodePoints("a🙂b");

    assertThat(units.toCodePoints(new Span(3, 4))).isEqualTo(new Span(2, 3));
    assertThat(units.toCodePoints(new Span(1, 3))).isEqualTo(new Span(1, 2));
    assertThat(units.toUtf16(new Span(1, 2))).isEqualTo(new Span(1, 3));
    assertThat(units.toUtf16(new Span(0, 3))).isEqualTo(new Span(0, 4));
  }

  @Test
  void changesNothingInTextWithoutSurrogates() {
    var units = new CodePoints("华为 makes the Ascend 910B");
    Span span = new Span(3, 22);

    assertThat(units.toCodePoints(span)).isEqualTo(span);
    assertThat(units.toUtf16(span)).isEqualTo(span);
  }

  @Test
  void takesTheEndOfAnEmptyText() {
    assertThat(new CodePoints("").toUtf16(0)).isZero();
    assertThat(new CodePoints("").toCodePoint(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4, Integer.MAX_VALUE})
  void rejectsACodePointOutsideOfTheText(int codePoint) {
    var units = new CodePoints("a🙂b");

    assertThatThrownBy(() -> units.toUtf16(codePoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Code point %d is outside of the text, which has 3", codePoint);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithStringOnRandomText(long seed) {
    String text = randomText(seed);
    var units = new CodePoints(text);
    int total = text.codePointCount(0, text.length());

    for (int codePoint = 0; codePoint <= total; codePoint++) {
      int utf16 = text.offsetByCodePoints(0, codePoint);
      assertThat(units.toUtf16(codePoint)).isEqualTo(utf16);
      assertThat(units.toCodePoint(utf16)).isEqualTo(codePoint);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesBackToTheSameSpanOfRandomText(long seed) {
    String text = randomText(seed);
    var units = new CodePoints(text);
    Random random = new Random(seed);
    int total = text.codePointCount(0, text.length());

    for (int i = 0; i < 50; i++) {
      int start = random.nextInt(total);
      Span codePoints = new Span(start, start + 1 + random.nextInt(total - start));
      Span utf16 = units.toUtf16(codePoints);
      assertThat(units.toCodePoints(utf16)).isEqualTo(codePoints);
      assertThat(utf16.of(text).codePoints().toArray())
          .isEqualTo(text.codePoints().skip(start).limit(codePoints.length()).toArray());
    }
  }

  private static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static String randomText(long seed) {
    Random random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(200); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
