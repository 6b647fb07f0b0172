package io.factweave.ingest.extract;

/// Text with typographic characters replaced by plain ones, unit by unit, so that every span stays
/// exact.
public final class PlainText {
  private PlainText() {}

  /// The same text, of the same length, with ASCII quotes, apostrophes, hyphens and spaces.
  public static String of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(plain[i]);
    }
    return new String(plain);
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', 'ʼ', '`', '´', '＇' -> '\'';
      case '“', '”', '„', '‟', '«', '»', '＂' -> '"';
      case '‐', '‑', '−' -> '-';
      case '\u00a0', '\u2009', '\u200a', '\u202f', '\u3000', '\t' -> ' ';
      case '\r' -> ' ';
      default -> c;
    };
  }
}
