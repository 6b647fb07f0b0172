package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.PlainText;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document as a row of words, with what stands around each.
final class Words {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]"
              + "|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+"
              + "|\\S");

  private final SegmentedDocument document;
  private final String plain;
  private final List<Word> words;

  private Words(SegmentedDocument document, String plain, List<Word> words) {
    this.document = document;
    this.plain = plain;
    this.words = words;
  }

  static Words of(SegmentedDocument document) {
    String plain = PlainText.of(document.text());
    List<Word> words = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      addSentence(plain, sentence, words);
    }
    return new Words(document, plain, List.copyOf(words));
  }

  private static void addSentence(String plain, Sentence sentence, List<Word> words) {
    Matcher matcher = WORD.matcher(plain).region(sentence.span().start(), sentence.span().end());
    List<Token> tokens = sentence.tokens();
    int token = 0;
    boolean first = true;
    while (matcher.find()) {
      while (token + 1 < tokens.size() && tokens.get(token + 1).span().start() <= matcher.start()) {
        token++;
      }
      Word word =
          new Word(
              new Span(matcher.start(), matcher.end()),
              matcher.group(),
              sentence.number(),
              tokens.get(token).tag(),
              first);
      words.add(word);
      first = word.isWord() ? false : first || "\":([•".indexOf(word.text().charAt(0)) >= 0;
    }
  }

  /// The words of a name, as they are looked up.
  static List<String> split(String name) {
    List<String> split = new ArrayList<>();
    Matcher matcher = WORD.matcher(PlainText.of(name));
    while (matcher.find()) {
      split.add(matcher.group());
    }
    return split;
  }

  SegmentedDocument document() {
    return document;
  }

  /// The text with typographic characters made plain; spans are the same.
  String plain() {
    return plain;
  }

  int size() {
    return words.size();
  }

  Word get(int index) {
    return words.get(index);
  }

  /// Index of the first word that begins at or after this UTF-16 index.
  int indexAt(int utf16) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < utf16) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The text of the word at this index in small letters; empty where it lies outside of the
  /// sentence.
  String lowerAt(int index, int sentence) {
    return isIn(index, sentence) ? words.get(index).text().toLowerCase(Locale.ROOT) : "";
  }

  boolean isIn(int index, int sentence) {
    return index >= 0 && index < words.size() && words.get(index).sentence() == sentence;
  }

  /// The span of the words from one index to another, both included.
  Span span(int first, int last) {
    return new Span(words.get(first).span().start(), words.get(last).span().end());
  }
}
