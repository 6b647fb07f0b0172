package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates that documents carry in their metadata: ISO 8601 with or without time, its
/// spellings with slashes or without separators, and dates in English words.
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ]\\d{1,2}:.*)?");
  private static final Pattern COMPACT = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(\\d{2}).*");
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b");
  private static final Pattern ISO_INSIDE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /// The date that this value of a metadata field says; nothing where it says none.
  static Optional<PartialDate> parse(String value) {
    String text = Texts.oneLine(value);
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso);
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches()
        ? day(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3))
        : findDay(text);
  }

  private static Optional<PartialDate> iso(Matcher iso) {
    if (iso.group(2) == null) {
      return checked(iso.group(1));
    }
    int month = Integer.parseInt(iso.group(2));
    return iso.group(3) == null
        ? checked("%s-%02d".formatted(iso.group(1), month))
        : day(iso.group(1), month, iso.group(3));
  }

  private static Optional<PartialDate> checked(String value) {
    try {
      return Optional.of(new PartialDate(value));
    } catch (FactweaveException e) {
      return Optional.empty();
    }
  }

  /// The first whole date inside a line, such as "Column, November 24, 2025".
  static Optional<PartialDate> findDay(String line) {
    String text = line.toLowerCase(Locale.ROOT);
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find()) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher iso = ISO_INSIDE.matcher(text);
    return iso.find() ? checked(iso.group(1)) : Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static Optional<PartialDate> day(String year, int month, String day) {
    try {
      return Optional.of(
          PartialDate.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
