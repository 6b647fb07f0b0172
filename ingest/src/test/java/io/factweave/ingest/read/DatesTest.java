package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-05                      | 2024-03-05
          2024-03-05T23:30:00-05:00       | 2024-03-05
          2024-03-05 23:30                | 2024-03-05
          2024/3/5                        | 2024-03-05
          20240305                        | 2024-03-05
          2024-03                         | 2024-03
          2024                            | 2024
          March 5, 2024                   | 2024-03-05
          5 March 2024                    | 2024-03-05
          Tue, 05 Mar 2024 08:00:00 GMT   | 2024-03-05
          Posted on Sept. 1st, 2023 by me | 2023-09-01
          """)
  void readsDatesAsDocumentsWriteThem(String value, String date) {
    assertThat(Dates.parse(value)).contains(new PartialDate(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-01", "February 30, 2024", "5/3/24", "99"})
  void findsNoDateWhereThereIsNone(String value) {
    assertThat(Dates.parse(value)).isEmpty();
  }
}
