package io.factweave.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 3", "4, 3"})
  void rejectsWhatIsNoPieceOfText(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[%d, %d) is no span: 0 <= start < end", start, end);
  }

  @Test
  void takesTheTextUpToItsEndWithoutIt() {
    Span span = new Span(4, 7);

    assertThat(span.of("The H800 chip")).isEqualTo("H80");
    assertThat(span.length()).isEqualTo(3);
  }

  @Test
  void countsUtf16UnitsAsStringDoes() {
    assertThat(new Span(2, 4).of("🙂ab")).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 5, true, true",
    "2, 4, true, true",
    "3, 4, true, true",
    "1, 5, false, true",
    "2, 6, false, true",
    "4, 9, false, true",
    "5, 9, false, false",
    "0, 2, false, false",
  })
  void tellsContainingFromOverlapping(int start, int end, boolean contained, boolean overlapping) {
    Span span = new Span(2, 5);
    Span other = new Span(start, end);

    assertThat(span.contains(other)).isEqualTo(contained);
    assertThat(span.overlaps(other)).isEqualTo(overlapping);
    assertThat(other.overlaps(span)).isEqualTo(overlapping);
  }

  @Test
  void coversBothSpansAndWhatIsBetweenThem() {
    assertThat(new Span(7, 9).cover(new Span(1, 3))).isEqualTo(new Span(1, 9));
    assertThat(new Span(1, 9).cover(new Span(2, 3))).isEqualTo(new Span(1, 9));
  }

  @Test
  void isOrderedByStartThenByEnd() {
    assertThat(Stream.of(new Span(3, 4), new Span(1, 9), new Span(1, 2)).sorted())
        .containsExactly(new Span(1, 2), new Span(1, 9), new Span(3, 4));
  }

  @Test
  void readsAsStartAndEnd() {
    assertThat(new Span(120, 134)).hasToString("120-134");
  }
}
