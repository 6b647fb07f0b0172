package io.factweave.ingest.extract;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// Cuts a sentence into tokens: the trained tokenizer's cuts, and own ones so that the parts of a
/// name are always cut alike ("U.S.-China" is three tokens, "U.S." one, a possessive ending one).
final class WordSplitter implements AutoCloseable {
  /// Never cut inside.
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|(?<![\\p{L}\\d])\\p{Lu}\\.(?=\\s+\\p{Lu})"
              + "|(?<![\\p{L}])(?:Corp|Inc|Co|Ltd|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|No|Nos|Jr|Sr|St|vs"
              + "|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Bros|Prof)\\."
              + "|\\d+(?:[.,]\\d+)+|(?:https?://|www\\.)[^\\s\"<>)]+"
              + "|[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)+|\\p{Lu}&\\p{Lu}");

  /// Always cut at both ends.
  private static final Pattern PART =
      Pattern.compile(
          "(?<=[\\p{L}\\d.])'[sS](?![\\p{L}\\d])|(?<=[sS])'(?![\\p{L}\\d])|(?<=[\\p{L}\\d.])-(?=[\\p{L}\\d])"
              + "|[\\[\\](){}\"/,;:—–|…。，、！？（）「」《》]|[.!?]+$|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

  private final ThreadSafeTokenizerME tokenizer;

  WordSplitter(TokenizerModel model) {
    this.tokenizer = new ThreadSafeTokenizerME(model);
  }

  List<Span> split(String plain, Span sentence) {
    String text = sentence.of(plain);
    NavigableSet<Integer> cuts = new TreeSet<>();
    for (var token : tokenizer.tokenizePos(text)) {
      cuts.add(token.getStart());
      cuts.add(token.getEnd());
    }
    addParts(text, cuts);
    removeInside(text, cuts);
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        cuts.add(i);
        cuts.add(Math.min(i + 1, text.length()));
      }
    }
    return spans(text, sentence.start(), cuts);
  }

  private static void addParts(String text, NavigableSet<Integer> cuts) {
    Matcher part = PART.matcher(text);
    while (part.find()) {
      cuts.add(part.start());
      cuts.add(part.end());
    }
  }

  private static void removeInside(String text, NavigableSet<Integer> cuts) {
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      cuts.subSet(whole.start(), false, whole.end(), false).clear();
      cuts.add(whole.start());
      cuts.add(whole.end());
    }
  }

  private static List<Span> spans(String text, int offset, NavigableSet<Integer> cuts) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from && !text.substring(from, cut).isBlank()) {
        spans.add(new Span(offset + from, offset + cut));
      }
      from = cut;
    }
    return spans;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
