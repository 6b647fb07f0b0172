package io.factweave.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "reports/2024/q1.html",
        "deep seek",
        "华为",
        "https://example.org/?a=b#c",
        "🙂"
      })
  void takesAnyVisibleText(String value) {
    assertThat(new DocumentId(value)).hasToString(value);
  }

  @Test
  void takesFiveHundredCharactersAndNoMore() {
    assertThat(new DocumentId("x".repeat(500)).value()).hasSize(500);
    assertThatThrownBy(() -> new DocumentId("x".repeat(501)))
        .hasMessageContaining("1 to 500 characters");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void rejectsWhatCannotStandInAnAddress(String value) {
    assertThatThrownBy(() -> new DocumentId(value))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(GraphError.INVALID_IDENTIFIER));
  }

  private static Stream<String> wrong() {
    return Stream.of("", " ", " a", "a ", "a\u2003", "a\nb", "a\u0000b", "a\u007f", "\u0085a");
  }

  @Test
  void keepsControlCharactersOutOfItsMessage() {
    assertThatThrownBy(() -> new DocumentId("a\nforged line"))
        .hasMessageStartingWith("'a?forged line' is no document id");
  }

  @Test
  void isOrderedByItsText() {
    assertThat(Stream.of("b", "a", "B").map(DocumentId::new).sorted().map(DocumentId::value))
        .containsExactly("B", "a", "b");
  }
}
