package io.factweave.ingest.extract.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds when something that a clause says happened: the date behind its verb, else the one that
/// opens it ("In October 2022, ...").
final class ClauseDates {
  private static final Set<String> NOT_AT =
      Set.of(
          "by", "until", "before", "after", "to", "from", "through", "between", "than", "for", "of",
          "till", "since", "pre", "post", "-");

  private final List<FoundDate> dates;

  /// Takes the dates of a document.
  ClauseDates(List<FoundDate> dates) {
    this.dates = List.copyOf(dates);
  }

  Optional<FoundDate> of(Parse parse, Clause clause) {
    Line line = parse.line();
    FoundDate front = null;
    for (FoundDate date : dates) {
      if (!line.sentence().span().contains(date.span())) {
        continue;
      }
      int first = line.indexAt(date.span().start());
      if (!isTime(parse, first)) {
        continue;
      }
      if (first >= clause.verb().end() && first < endOf(parse, clause)) {
        return Optional.of(date);
      }
      boolean before =
          first < clause.verb().first()
              && first >= startOf(parse, clause)
              && !isDateline(line, first, clause.verb().first());
      front = before ? date : front;
    }
    return Optional.ofNullable(front);
  }

  /// The date behind "since" in the clause.
  Optional<FoundDate> since(Parse parse, Clause clause) {
    Line line = parse.line();
    return dates.stream()
        .filter(date -> line.sentence().span().contains(date.span()))
        .filter(date -> {
          int first = line.indexAt(date.span().start());
          return line.lower(first - 1).equals("since")
              && first >= clause.verb().end()
              && first < endOf(parse, clause) + 1;
        })
        .findFirst();
  }

  private static boolean isTime(Parse parse, int first) {
    Phrase phrase = parse.phraseAt(first);
    Line line = parse.line();
    int before = phrase == null ? first - 1 : phrase.first() - 1;
    boolean own = phrase == null || (phrase.date() && phrase.end() > first);
    return own && !NOT_AT.contains(line.lower(before));
  }

  /// "WASHINGTON, October 14, 2022 - The bureau ...": the date of the text itself.
  private static boolean isDateline(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = line.lower(i);
      boolean dash = lower.equals("\u2013") || lower.equals("\u2014") || lower.equals("--");
      if (dash || (lower.equals("-") && !line.isJoined(i))) {
        return true;
      }
    }
    return false;
  }

  /// Where the next verb begins, or the sentence ends.
  private static int endOf(Parse parse, Clause clause) {
    int end = parse.line().size();
    for (Clause other : parse.clauses()) {
      if (other.verb().first() >= clause.verb().end()) {
        return Math.min(end, other.verb().first());
      }
    }
    return end;
  }

  /// Behind the verb before, where that is in the same sentence.
  private static int startOf(Parse parse, Clause clause) {
    int start = 0;
    for (Clause other : parse.clauses()) {
      boolean before = other.verb().end() <= clause.verb().first();
      if (before && other.verb().end() <= Math.max(clause.first(), other.verb().end())) {
        boolean when = parse.line().lower(clause.first() - 1).equals("when");
        start =
            Math.max(start, when ? other.verb().end() : Math.max(other.end(), other.verb().end()));
      }
    }
    return start;
  }
}
