package io.factweave.ingest.extract;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/// Cuts a document into sentences and tokens, English first of all. Safe for use by many threads;
/// making one loads models (about a second), so keep it.
public final class Segmenter implements AutoCloseable {
  private final SentenceSplitter splitter;
  private final WordSplitter words;
  private final ThreadSafePOSTaggerME tagger;

  public Segmenter() {
    LanguageModels models = LanguageModels.english();
    this.splitter = new SentenceSplitter(models.sentences());
    this.words = new WordSplitter(models.tokens());
    this.tagger = new ThreadSafePOSTaggerME(models.tags());
  }

  /// The document's sentences. A heading, a list item and a table cell stand alone. Text without
  /// any word has no sentences.
  public SegmentedDocument segment(Document document) {
    String plain = PlainText.of(document.text());
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : splitter.split(plain)) {
      List<Span> spans = words.split(plain, span);
      if (!spans.isEmpty()) {
        sentences.add(sentence(sentences.size(), document.text(), plain, spans));
      }
    }
    return new SegmentedDocument(document, sentences);
  }

  private Sentence sentence(int number, String text, String plain, List<Span> spans) {
    String[] forms = spans.stream().map(span -> span.of(plain)).toArray(String[]::new);
    String[] tags = tag(forms);
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < forms.length; i++) {
      tokens.add(new Token(spans.get(i), spans.get(i).of(text), tags[i]));
    }
    Span whole = new Span(spans.getFirst().start(), spans.getLast().end());
    return new Sentence(number, whole, tokens);
  }

  /// Long rows, as tables without full stops give them, are tagged in pieces: the tagger's time
  /// grows faster than their length.
  private String[] tag(String[] forms) {
    int piece = 400;
    if (forms.length <= piece) {
      return tagger.tag(forms);
    }
    String[] tags = new String[forms.length];
    for (int from = 0; from < forms.length; from += piece) {
      int to = Math.min(forms.length, from + piece);
      System.arraycopy(tagger.tag(Arrays.copyOfRange(forms, from, to)), 0, tags, from, to - from);
    }
    return tags;
  }

  @Override
  public void close() {
    splitter.close();
    words.close();
    tagger.close();
  }
}
