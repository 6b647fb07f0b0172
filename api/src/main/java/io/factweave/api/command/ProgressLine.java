package io.factweave.api.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Shows how far long work is, on standard error: one line written over and over on a terminal, a
/// line every ten seconds elsewhere. Not thread-safe.
final class ProgressLine {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private final String what;
  private final boolean terminal;
  private final Instant begun;
  private Instant last;

  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal.
  ProgressLine(PrintStream out, Clock clock, String what) {
    this.out = out;
    this.clock = clock;
    this.what = what;
    this.terminal = System.console() != null && System.console().isTerminal();
    this.begun = clock.instant();
    this.last = Instant.MIN;
  }

  /// @param total how many there are, 0 where it is not known
  /// @param detail such as what was found so far
  void update(long done, long total, String detail) {
    Instant now = clock.instant();
    Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
    if (done == total || last.equals(Instant.MIN) || now.isAfter(last.plus(pause))) {
      last = now;
      show(done, total, detail, Duration.between(begun, now));
    }
  }

  /// Ends the line.
  void finish(String summary) {
    out.println((terminal ? "\r\u001b[K" : "") + summary);
  }

  private void show(long done, long total, String detail, Duration elapsed) {
    StringBuilder line = new StringBuilder(what).append(' ').append(done);
    if (total > 0) {
      line.append(" of ").append(total);
    }
    if (!detail.isEmpty()) {
      line.append(", ").append(detail);
    }
    if (total > done && done > 0) {
      long left = elapsed.toMillis() * (total - done) / done;
      line.append(String.format(Locale.ROOT, ", about %d s left", (left + 999) / 1000));
    }
    if (terminal) {
      out.print("\r\u001b[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }
}
