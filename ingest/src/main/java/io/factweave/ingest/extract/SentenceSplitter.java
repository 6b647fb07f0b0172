package io.factweave.ingest.extract;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;

/// Finds where sentences begin and end: the trained detector's proposals and those of a full stop
/// before a capital letter, less those after an abbreviation.
final class SentenceSplitter implements AutoCloseable {
  private static final Pattern STOP =
      Pattern.compile("[.!?…]['\")\\]]*\\s+(?=[\"'(\\[]*[\\p{Lu}\\d\\p{IsHan}])|[。！？]+");

  /// Never at the end of a sentence, whatever follows.
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col",
          "maj", "capt", "cmdr", "adm", "sgt", "hon", "rev", "pres", "amb", "st", "mt", "ft", "vs",
          "no", "nos", "fig", "figs", "sec", "secs", "art", "arts", "vol", "eq", "ch", "pp", "para",
          "cf", "approx", "e.g", "i.e", "viz", "reg", "stat", "fed");

  /// At the end of a sentence only where what follows clearly begins one.
  private static final Set<String> TRAILING =
      Set.of(
          "corp", "inc", "co", "cos", "ltd", "bros", "llc", "plc", "jr", "sr", "etc", "dept", "est",
          "univ", "assn", "intl", "mfg", "tech", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
          "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "al",
          "calif", "mass", "wash", "ariz", "conn", "fla", "ill", "mich", "minn", "pa", "va", "tex",
          "ph.d", "a.m", "p.m");

  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "its",
          "his",
          "her",
          "their",
          "our",
          "my",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "without",
          "under",
          "after",
          "before",
          "since",
          "while",
          "when",
          "where",
          "if",
          "as",
          "but",
          "and",
          "or",
          "so",
          "yet",
          "however",
          "although",
          "though",
          "because",
          "despite",
          "during",
          "according",
          "one",
          "two",
          "some",
          "many",
          "most",
          "all",
          "both",
          "each",
          "such",
          "there",
          "here",
          "what",
          "why",
          "how",
          "who",
          "no",
          "not",
          "to",
          "last",
          "then",
          "now",
          "today",
          "also",
          "instead",
          "meanwhile",
          "moreover",
          "still",
          "even",
          "only",
          "other",
          "others",
          "another",
          "until",
          "once",
          "over",
          "about");

  private final ThreadSafeSentenceDetectorME detector;

  SentenceSplitter(SentenceModel model) {
    this.detector = new ThreadSafeSentenceDetectorME(model);
  }

  /// Sentences in the order of the text, without surrounding white space.
  List<Span> split(String plain) {
    List<Span> sentences = new ArrayList<>();
    for (Span block : TextBlocks.of(plain)) {
      int from = block.start();
      for (int end : ends(plain, block)) {
        add(sentences, plain, from, end);
        from = end;
      }
      add(sentences, plain, from, block.end());
    }
    return sentences;
  }

  private Iterable<Integer> ends(String plain, Span block) {
    Set<Integer> ends = new TreeSet<>();
    String text = block.of(plain);
    for (var sentence : detector.sentPosDetect(text)) {
      ends.add(block.start() + sentence.getEnd());
    }
    Matcher stop = STOP.matcher(text);
    while (stop.find()) {
      ends.add(block.start() + text.substring(0, stop.end()).stripTrailing().length());
    }
    ends.removeIf(end -> !isEnd(plain, block, end));
    return ends;
  }

  private static boolean isEnd(String plain, Span block, int end) {
    int dot = end - 1;
    while (dot > block.start() && "'\")]".indexOf(plain.charAt(dot)) >= 0) {
      dot--;
    }
    String next = nextWord(plain, end, block.end());
    if (next.isEmpty()) {
      return false;
    }
    if (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
      return "。！？".indexOf(plain.charAt(dot)) >= 0;
    }
    char mark = plain.charAt(dot);
    if ("!?…".indexOf(mark) >= 0) {
      return !Character.isLowerCase(next.codePointAt(0));
    }
    return mark == '.' ? isFullStop(wordBefore(plain, block.start(), dot), next) : mark > 0x2fff;
  }

  private static boolean isFullStop(String word, String next) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    boolean starter =
        Character.isUpperCase(next.codePointAt(0))
            && STARTERS.contains(next.toLowerCase(java.util.Locale.ROOT));
    if (Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    if (LEADING.contains(lower)) {
      return lower.equals("no") && starter;
    }
    boolean initials = word.matches("\\p{L}|(\\p{L}\\.)+\\p{L}");
    return (!initials && !TRAILING.contains(lower)) || starter;
  }

  private static String wordBefore(String plain, int from, int dot) {
    int start = dot;
    while (start > from && isWordPart(plain.charAt(start - 1))) {
      start--;
    }
    return plain.substring(start, dot);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static String nextWord(String plain, int from, int to) {
    int start = from;
    while (start < to && !Character.isLetterOrDigit(plain.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < to && Character.isLetterOrDigit(plain.charAt(end))) {
      end++;
    }
    return plain.substring(start, end);
  }

  private static void add(List<Span> sentences, String plain, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  @Override
  public void close() {
    detector.close();
  }
}
