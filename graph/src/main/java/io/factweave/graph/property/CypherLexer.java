package io.factweave.graph.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a Cypher statement into names and symbols, without its strings, numbers and comments. Only as
/// exact as [CypherGate] needs it; Neo4j's own parser has the last word.
final class CypherLexer {

  /// A backslash, a u and four digits stand for a character anywhere in a statement, also in a keyword
  /// or before a bracket.
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9A-Fa-f]{4})");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private CypherLexer(String text) {
    this.text = text;
  }

  /// A name, quoted or not, or one other character.
  record Token(String text, boolean isName) {
    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  /// The first escape of a character that is neither letter nor digit: such a one could end a string
  /// or begin a comment, in some versions of the language.
  static Optional<String> findDoubtfulEscape(String statement) {
    return ESCAPE
        .matcher(statement)
        .results()
        .filter(escape -> !Character.isLetterOrDigit(Integer.parseInt(escape.group(1), 16)))
        .map(MatchResult::group)
        .findFirst();
  }

  static List<Token> tokens(String statement) {
    String text =
        ESCAPE
            .matcher(statement)
            .replaceAll(escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
    var lexer = new CypherLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (isBlank(c)) {
      at++;
    } else if (text.startsWith("//", at)) {
      at = endOfLine();
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (c == '\'' || c == '"') {
      skipString(c);
    } else if (c == '`') {
      readQuotedName();
    } else if (Character.isUnicodeIdentifierStart(c) || c == '_' || Character.isSurrogate(c)) {
      readName();
    } else if (c >= '0' && c <= '9') {
      skipNumber();
    } else {
      tokens.add(new Token(text.startsWith("..", at) ? ".." : String.valueOf(c), false));
      at += text.startsWith("..", at) ? 2 : 1;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void skipString(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
  }

  private void readQuotedName() {
    var name = new StringBuilder();
    at++;
    while (at < text.length() && (text.charAt(at) != '`' || text.startsWith("``", at))) {
      at += text.charAt(at) == '`' ? 1 : 0;
      name.append(text.charAt(at++));
    }
    at = Math.min(at + 1, text.length());
    tokens.add(new Token(name.toString(), true));
  }

  private void readName() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    tokens.add(new Token(text.substring(start, at), true));
  }

  private static boolean isNamePart(char c) {
    return Character.isSurrogate(c)
        || (Character.isUnicodeIdentifierPart(c) && !Character.isISOControl(c));
  }

  /// Its letters too (`0x1f`, `1e5`), but not the dots of a range (`1..3`).
  private void skipNumber() {
    while (at < text.length()
        && (isNamePart(text.charAt(at))
            || (text.charAt(at) == '.' && !text.startsWith("..", at)))) {
      at++;
    }
    tokens.add(new Token("0", false));
  }
}
