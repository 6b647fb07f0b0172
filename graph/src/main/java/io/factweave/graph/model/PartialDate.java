package io.factweave.graph.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// A date as coarse as its text: `2022`, `2022-10` or `2022-10-07` (ISO 8601, proleptic Gregorian).
public record PartialDate(String value) implements Comparable<PartialDate> {

  /// How fine it is.
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  public PartialDate {
    try {
      switch (value.length()) {
        case 4 -> Year.parse(value);
        case 7 -> YearMonth.parse(value);
        case 10 -> LocalDate.parse(value);
        default -> throw new DateTimeException("wrong length");
      }
    } catch (DateTimeException e) {
      throw new FactweaveException(
          GraphError.INVALID_DATE,
          "'%s' is no date: YYYY, YYYY-MM or YYYY-MM-DD is allowed".formatted(value),
          e);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  public Precision precision() {
    return switch (value.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /// Whether the other date lies within this one, as 2022-10-07 lies within 2022-10.
  public boolean covers(PartialDate other) {
    return other.value.startsWith(value);
  }

  public LocalDate firstDay() {
    return switch (precision()) {
      case YEAR -> Year.parse(value).atDay(1);
      case MONTH -> YearMonth.parse(value).atDay(1);
      case DAY -> LocalDate.parse(value);
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
