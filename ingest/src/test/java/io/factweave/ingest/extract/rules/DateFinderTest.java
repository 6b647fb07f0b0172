package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It began on Oct. 7, 2022.            | Oct. 7, 2022    | 2022-10-07",
        "It began on 7 October 2022.          | 7 October 2022  | 2022-10-07",
        "It began on 2022-10-07.              | 2022-10-07      | 2022-10-07",
        "It began in October 2023.            | October 2023    | 2023-10",
        "It began in late 2022.               | 2022            | 2022",
        "It began last October.               | last October    | 2023-10",
        "It begins this year.                 | this year       | 2024",
        "It began on Tuesday.                 | Tuesday         | 2024-03-12",
        "It began on March 4.                 | March 4         | 2024-03-04",
        "It began yesterday.                  | yesterday       | 2024-03-12",
        "It began last month.                 | last month      | 2024-02",
        "It began on November 30.             | November 30     | 2023-11-30"
      })
  void resolvesDatesAgainstPublication(String text, String words, String value) {
    assertThat(dates(text, "2024-03-13")).containsExactly(words + "=" + value);
  }

  @Test
  void resolvesAgainstTheDateBefore() {
    assertThat(
            dates("It came in May 2020. The following month it left, and that year it died.", null))
        .containsExactly("May 2020=2020-05", "The following month=2020-06", "that year=2020");
  }

  @Test
  void aYearInPassingDoesNotSetTheTimeButOneThatOpensItsSentenceDoes() {
    assertThat(
            dates(
                "It uses a part of a firm that it bought in 2015. It began on March 4.",
                "2024-03-13"))
        .containsExactly("2015=2015", "March 4=2024-03-04");
    assertThat(dates("In 2015 it was sold. It began on March 4.", "2024-03-13"))
        .containsExactly("2015=2015", "March 4=2015-03-04");
  }

  @Test
  void leavesOutWhatCannotBeResolved() {
    assertThat(dates("Last October, on Monday, in the third quarter, it fell 2000 points.", null))
        .isEmpty();
  }

  @Test
  void leavesOutDaysThatDoNotExist() {
    assertThat(dates("It began on February 31, 2023.", null)).isEmpty();
  }

  private static List<String> dates(
      String text, @org.jspecify.annotations.Nullable String published) {
    var document =
        published == null ? Fixtures.document(text) : Fixtures.published(text, published);
    return new DateFinder()
        .find(document).stream().map(date -> date.span().of(text) + "=" + date.value()).toList();
  }
}
