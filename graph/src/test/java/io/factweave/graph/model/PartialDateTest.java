package io.factweave.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.PartialDate.Precision;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2022, YEAR, 2022-01-01",
    "2022-10, MONTH, 2022-10-01",
    "2022-10-07, DAY, 2022-10-07",
    "2024-02-29, DAY, 2024-02-29",
    "0987, YEAR, 0987-01-01",
  })
  void isAsCoarseAsItsText(String value, Precision precision, LocalDate firstDay) {
    PartialDate date = new PartialDate(value);

    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.firstDay()).isEqualTo(firstDay);
    assertThat(date).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "22",
        "2022-13",
        "2022-1",
        "2022-00",
        "2023-02-29",
        "2022-10-32",
        "2022/10/07",
        "07-10-2022",
        "2022-10-07T00:00",
        "last",
        "October",
        "+2022",
        "２０２２"
      })
  void rejectsWhatIsNoDateAndSaysWhatIsAllowed(String value) {
    assertThatThrownBy(() -> new PartialDate(value))
        .isInstanceOfSatisfying(
            FactweaveException.class, e -> assertThat(e.code()).isEqualTo(GraphError.INVALID_DATE))
        .hasMessage("'%s' is no date: YYYY, YYYY-MM or YYYY-MM-DD is allowed", value);
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022-10-07, true",
    "2022-10, 2022-10-07, true",
    "2022-10-07, 2022-10-07, true",
    "2022-10-07, 2022-10, false",
    "2022-10, 2022-11-07, false",
    "2023, 2022, false",
  })
  void coversWhatLiesWithinIt(PartialDate date, PartialDate other, boolean covered) {
    assertThat(date.covers(other)).isEqualTo(covered);
  }

  @Test
  void isOrderedByTimeWithTheCoarserFirst() {
    assertThat(
            Stream.of("2022-10-07", "2023", "2022-10", "2021-12-31", "2022")
                .map(PartialDate::new)
                .sorted()
                .map(PartialDate::value))
        .containsExactly("2021-12-31", "2022", "2022-10", "2022-10-07", "2023");
  }

  @Test
  void isMadeOfADay() {
    assertThat(PartialDate.of(LocalDate.of(2023, 10, 17))).isEqualTo(new PartialDate("2023-10-17"));
  }
}
