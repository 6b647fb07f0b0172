package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.PlainText;
import io.factweave.ingest.extract.SegmentedDocument;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds dates and resolves them: full ones as they stand, relative ones ("last October", "on
/// Tuesday", "the following month") against the document's publication date or the nearest full date
/// before. What cannot be resolved, quarters and spans of years are left out. Stateless, safe for many
/// threads.
public final class DateFinder {
  /// Characters before a date that still opens its sentence: "By the end of ".
  private static final int OPENING = 14;

  private static final String MONTH =
      "(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)";
  private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?![\\d%]|-\\d|[,.]\\d)";

  /// From the most to the least specific, so that the first that fits at a place wins.
  private static final List<Form> FORMS =
      List.of(
          new Form(Kind.FULL, "(?<year>(?:19|20)\\d\\d)-(?<m>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)"),
          new Form(Kind.FULL, MONTH + " " + DAY + ",? " + YEAR),
          new Form(Kind.FULL, DAY + "(?: of)? " + MONTH + ",? " + YEAR),
          new Form(Kind.FULL, "(?:early |late |mid-)?" + MONTH + "(?: of)?,? " + YEAR),
          new Form(Kind.LAST_MONTH_NAME, "(?:last|this past) " + MONTH),
          new Form(Kind.THIS_MONTH_NAME, "(?:this|that) " + MONTH),
          new Form(
              Kind.MONTH_OF_YEAR,
              MONTH + " of (?<which>that|this|last|the same|the following) year"),
          new Form(
              Kind.DAY_IN_CONTEXT,
              MONTH + " " + DAY + "(?! ?(?:percent|%|billion|million|\\d))(?![\\d,.]\\d)"),
          new Form(Kind.DAY_IN_CONTEXT, DAY + " " + MONTH + "\\b"),
          new Form(
              Kind.MONTH_IN_CONTEXT,
              "(?:(?<=\\bin )|(?<=\\bIn )|(?<=\\bsince )|(?<=\\bSince )|(?<=\\bby )|(?<=\\bof )"
                  + "|(?<=\\buntil )|(?<=\\bfrom )|(?<=\\bearly )|(?<=\\blate ))"
                  + MONTH),
          new Form(
              Kind.YEAR,
              "(?:(?<=\\b[Ii]n )|(?<=\\b[Ss]ince )|(?<=\\b[Bb]y )|(?<=\\bof )|(?<=\\b[Uu]ntil"
                  + " )|(?<=\\b[Ff]rom )|(?<=\\b[Ee]arly )|(?<=\\b[Ll]ate"
                  + " )|(?<=mid-)|(?<=\\b[Dd]uring )|(?<=\\b[Tt]hroughout )|(?<=\\bbefore"
                  + " )|(?<=\\bafter )|(?<=spring of )|(?<=\\bthe )|(?<=\\()|(?<=\\bspring"
                  + " )|(?<=\\bsummer )|(?<=\\bfall )|(?<=\\bautumn )|(?<=\\bwinter ))"
                  + YEAR),
          new Form(
              Kind.RELATIVE,
              "(?<which>today|yesterday|tomorrow|this year|last year|next year|this month|last"
                  + " month|next month|earlier this year|later this year|earlier this month|later"
                  + " that year|that year|the same year|the same month|that month|the same day|that"
                  + " day|the following year|the following month|the following day|the next day|the"
                  + " previous year|the previous month|a year earlier|a year later|a month later|a"
                  + " month earlier|a year ago|a day earlier|a day later)"),
          new Form(
              Kind.WEEKDAY,
              "(?<which>last |next |this"
                  + " )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"));

  private enum Kind {
    FULL,
    LAST_MONTH_NAME,
    THIS_MONTH_NAME,
    MONTH_OF_YEAR,
    DAY_IN_CONTEXT,
    MONTH_IN_CONTEXT,
    YEAR,
    RELATIVE,
    WEEKDAY
  }

  private record Form(Kind kind, Pattern pattern) {
    Form(Kind kind, String regex) {
      this(
          kind,
          Pattern.compile(
              "(?<![\\p{L}\\d-])" + regex + "(?![\\p{L}\\d])",
              kind == Kind.RELATIVE ? Pattern.CASE_INSENSITIVE : 0));
    }
  }

  private record Hit(Span span, Kind kind, Parts parts) {}

  private record Parts(
      @Nullable String month,
      @Nullable String number,
      @Nullable String day,
      @Nullable String year,
      @Nullable String which,
      @Nullable String weekday) {

    static Parts of(Matcher matcher) {
      return new Parts(
          group(matcher, "month"),
          group(matcher, "m"),
          group(matcher, "day"),
          group(matcher, "year"),
          group(matcher, "which"),
          group(matcher, "weekday"));
    }

    private static @Nullable String group(Matcher matcher, String name) {
      return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
  }

  /// The document's dates that can be resolved, in the order of the text, none overlapping another.
  public List<FoundDate> find(SegmentedDocument document) {
    PartialDate published = document.document().metadata().publishedOn();
    PartialDate context = published;
    List<FoundDate> found = new ArrayList<>();
    for (Hit hit : hits(PlainText.of(document.text()))) {
      Optional<PartialDate> value = resolve(hit, published, context);
      if (value.isPresent()) {
        found.add(new FoundDate(hit.span(), value.get()));
        if (setsTheTime(hit, value.get(), document)) {
          context = value.get();
        }
      }
    }
    return found;
  }

  /// Whether dates that follow may lean on this one: not a bare year in passing, as in "a firm that it
  /// acquired in 2015", but one that opens its sentence, as in "In 2019 ...".
  private static boolean setsTheTime(Hit hit, PartialDate value, SegmentedDocument document) {
    boolean derived = hit.kind() == Kind.WEEKDAY || hit.kind() == Kind.RELATIVE;
    int start = hit.span().start() - document.sentenceOf(hit.span()).span().start();
    boolean inPassing = value.precision() == PartialDate.Precision.YEAR && start > OPENING;
    return !derived && !inPassing;
  }

  private static List<Hit> hits(String plain) {
    List<Hit> hits = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(plain);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (hits.stream().noneMatch(hit -> hit.span().overlaps(span))) {
          hits.add(new Hit(span, form.kind(), Parts.of(matcher)));
        }
      }
    }
    hits.sort(java.util.Comparator.comparing(Hit::span));
    return hits;
  }

  private static Optional<PartialDate> resolve(
      Hit hit, @Nullable PartialDate published, @Nullable PartialDate context) {
    try {
      return Optional.ofNullable(value(hit, published, context));
    } catch (DateTimeException | io.factweave.graph.model.FactweaveException e) {
      return Optional.empty();
    }
  }

  private static @Nullable PartialDate value(
      Hit hit, @Nullable PartialDate published, @Nullable PartialDate context) {
    Parts parts = hit.parts();
    PartialDate anchor = context != null ? context : published;
    return switch (hit.kind()) {
      case FULL, YEAR -> date(parts.year(), month(parts), parts.day());
      case LAST_MONTH_NAME -> published == null ? null : lastMonth(month(parts), published);
      case THIS_MONTH_NAME -> anchor == null ? null : date(year(anchor), month(parts), null);
      case MONTH_OF_YEAR -> monthOfYear(parts, published, context);
      case DAY_IN_CONTEXT -> dayInContext(parts, published, anchor);
      case MONTH_IN_CONTEXT -> dayInContext(parts, published, anchor);
      case RELATIVE -> relative(parts.which() == null ? "" : parts.which(), published, context);
      case WEEKDAY -> weekday(parts, published);
    };
  }

  private static @Nullable Integer month(Parts parts) {
    if (parts.number() != null) {
      return Integer.valueOf(parts.number());
    }
    if (parts.month() == null) {
      return null;
    }
    String begin = parts.month().substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(begin)) {
        return month.getValue();
      }
    }
    return null;
  }

  private static @Nullable PartialDate date(
      @Nullable String year, @Nullable Integer month, @Nullable String day) {
    if (year == null) {
      return null;
    }
    if (month == null) {
      return new PartialDate(year);
    }
    YearMonth yearMonth = YearMonth.of(Integer.parseInt(year), month);
    return day == null
        ? new PartialDate(yearMonth.toString())
        : PartialDate.of(yearMonth.atDay(Integer.parseInt(day)));
  }

  private static String year(PartialDate date) {
    return date.value().substring(0, 4);
  }

  /// The last month of this name that was over, or had begun in another year, when the document came
  /// out.
  private static @Nullable PartialDate lastMonth(@Nullable Integer month, PartialDate published) {
    if (month == null || published.precision() == PartialDate.Precision.YEAR) {
      return null;
    }
    YearMonth now = YearMonth.from(published.firstDay());
    int year = month < now.getMonthValue() ? now.getYear() : now.getYear() - 1;
    return new PartialDate(YearMonth.of(year, month).toString());
  }

  private static @Nullable PartialDate monthOfYear(
      Parts parts, @Nullable PartialDate published, @Nullable PartialDate context) {
    boolean own = "this".equals(parts.which()) || "last".equals(parts.which());
    PartialDate anchor = own ? published : context;
    if (anchor == null) {
      return null;
    }
    int shift = "last".equals(parts.which()) ? -1 : "the following".equals(parts.which()) ? 1 : 0;
    String year = String.valueOf(Integer.parseInt(year(anchor)) + shift);
    return date(year, month(parts), null);
  }

  /// A day or month without a year: in the year of the date before, or in the last one that is not
  /// after publication where only that is known.
  private static @Nullable PartialDate dayInContext(
      Parts parts, @Nullable PartialDate published, @Nullable PartialDate anchor) {
    if (anchor == null) {
      return null;
    }
    PartialDate value = date(year(anchor), month(parts), parts.day());
    boolean onlyPublished = anchor.equals(published);
    if (value != null
        && onlyPublished
        && value.firstDay().isAfter(anchor.firstDay().plusMonths(6))) {
      return date(String.valueOf(Integer.parseInt(year(anchor)) - 1), month(parts), parts.day());
    }
    return value;
  }

  private static @Nullable PartialDate relative(
      String words, @Nullable PartialDate published, @Nullable PartialDate context) {
    String which = words.toLowerCase(Locale.ROOT);
    boolean narrative =
        which.startsWith("the ")
            || which.contains("that ")
            || which.startsWith("a ") && !which.endsWith("ago");
    PartialDate anchor = narrative ? context : published;
    if (anchor == null) {
      return null;
    }
    int shift =
        which.matches("yesterday|.*last .*|.*previous.*|.*earlier|.*ago")
                && !which.startsWith("earlier this")
            ? -1
            : which.matches("tomorrow|next .*|.*following.*|.* later|the next .*") ? 1 : 0;
    if (which.endsWith("year") || which.contains("a year")) {
      return new PartialDate(String.valueOf(Integer.parseInt(year(anchor)) + shift));
    }
    if (anchor.precision() == PartialDate.Precision.YEAR) {
      return null;
    }
    if (which.contains("month")) {
      YearMonth month = YearMonth.from(anchor.firstDay()).plusMonths(shift);
      return new PartialDate(month.toString());
    }
    return anchor.precision() == PartialDate.Precision.DAY
        ? PartialDate.of(anchor.firstDay().plusDays(shift))
        : null;
  }

  /// The last such weekday up to the day of publication; the coming one after "next".
  private static @Nullable PartialDate weekday(Parts parts, @Nullable PartialDate published) {
    if (published == null
        || published.precision() != PartialDate.Precision.DAY
        || parts.weekday() == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.valueOf(parts.weekday().toUpperCase(Locale.ROOT));
    LocalDate today = published.firstDay();
    return PartialDate.of(
        "next ".equals(parts.which())
            ? today.with(TemporalAdjusters.next(day))
            : today.with(TemporalAdjusters.previousOrSame(day)));
  }
}
