package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.util.regex.Pattern;

/// Rules about characters that all readers keep to.
final class Texts {
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]");

  private Texts() {}

  /// The text with a space for each character that XML and RDF cannot carry: control characters
  /// besides tab and line ends, halves of surrogate pairs, non-characters. Of equal length.
  static String printable(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, ' ');
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c != '\ufffe' && c != '\uffff' && c != '\u007f' : isWhite(c);
  }

  private static boolean isWhite(char c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  /// Whether these characters are text and not, say, an image: at most one in fifty is a control
  /// character or could not be decoded.
  static boolean looksLikeText(CharSequence characters) {
    long strange =
        characters
            .chars()
            .filter(c -> c == '\ufffd' || (c < ' ' && !isWhite((char) c) && c != '\f'))
            .count();
    return strange * 50 <= characters.length();
  }

  /// One line: runs of white space are one space, characters without width are gone.
  static String oneLine(String text) {
    return BLANKS
        .matcher(INVISIBLE.matcher(printable(text)).replaceAll(""))
        .replaceAll(" ")
        .strip();
  }

  static void checkLength(long length, ReadLimits limits) {
    if (length > limits.maxTextLength()) {
      throw new FactweaveException(
          IngestError.DOCUMENT_TOO_LARGE,
          "The text has more than %,d characters, which is the limit; split it into parts"
              .formatted(limits.maxTextLength()));
    }
  }
}
