package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sentence as the grammar sees it: terms, and blocks of terms that are never taken apart (names,
/// described policies, dates).
final class Line {
  private static final Set<String> TITLE_WORDS =
      Set.of(
          "executive",
          "chief",
          "official",
          "representative",
          "rival",
          "subsidiary",
          "native",
          "president",
          "founder",
          "national",
          "startup",
          "giant");
  private static final Set<String> VERBAL_NOUNS =
      Set.of(
          "manufacturing",
          "computing",
          "processing",
          "engineering",
          "licensing",
          "training",
          "packaging",
          "testing",
          "mining",
          "chipmaking",
          "financing");

  private final Sentence sentence;
  private final List<Term> terms;
  private final @Nullable Block[] blocks;

  /// An unbreakable run of terms.
  ///
  /// @param first index of the first term
  /// @param end index after the last term
  /// @param date whether it is a date
  record Block(int first, int end, boolean date) {}

  private Line(Sentence sentence, List<Term> terms, @Nullable Block[] blocks) {
    this.sentence = sentence;
    this.terms = terms;
    this.blocks = blocks;
  }

  /// @param names spans of names and policies, which may lie in each other: the outermost count
  static Line of(Sentence sentence, Collection<Span> names, Collection<Span> dates) {
    List<Term> terms = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Term term = Term.of(token.span(), token.text(), tag(token));
      Term before = terms.isEmpty() ? null : terms.getLast();
      terms.add(before != null && isVerbalNoun(before, term) ? term.as("NOUN") : term);
    }
    retagTitles(terms);
    Line line = new Line(sentence, terms, new Block[terms.size()]);
    dates.forEach(span -> line.block(span, true));
    names.forEach(span -> line.block(span, false));
    line.retagVerbs();
    return line;
  }

  /// Behind a name the tagger takes many verbs for nouns: "Huawei supplies the market".
  private void retagVerbs() {
    for (int i = 1; i + 1 < terms.size(); i++) {
      Term term = terms.get(i);
      if (blocks[i] == null
          && isName(i - 1)
          && (isVerbAfterName(term, i) || isPastAfterName(term, i))) {
        terms.set(i, term.as("VERB"));
      }
      boolean gerund = term.isTag("ADJ") && term.lower().endsWith("ing") && isTag(i - 1, "VERB");
      if (blocks[i] == null && gerund && isName(i + 1)) {
        terms.set(i, term.as("VERB"));
      }
    }
    if (terms.size() > 2 && blocks[0] == null && terms.getFirst().is("born") && isTag(1, "ADP")) {
      terms.set(0, terms.getFirst().as("VERB"));
    }
  }

  private boolean isVerbAfterName(Term term, int i) {
    if (!term.isTag("NOUN") || !term.lower().endsWith("s")) {
      return false;
    }
    Term next = terms.get(i + 1);
    boolean object = isName(i + 1) || next.isTag("DET") || next.isTag("PRON");
    boolean infinitive = next.is("to") && isTag(i + 2, "VERB");
    return Lemmas.isVerbOf(term.lower(), WordClasses.of("plainVerbs"))
        || ((object || infinitive)
            && Lemmas.isVerbOf(term.lower(), WordClasses.of("nounLikeVerbs")));
  }

  private boolean isPastAfterName(Term term, int i) {
    Term next = terms.get(i + 1);
    boolean open = isName(i + 1) || next.isTag("DET") || next.isTag("ADP") || next.isTag("PRON");
    return term.isTag("ADJ") && term.lower().endsWith("ed") && open;
  }

  /// "the chief executive of X": a noun, where no noun follows.
  private static void retagTitles(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      boolean title = terms.get(i).isTag("ADJ") && TITLE_WORDS.contains(terms.get(i).lower());
      Term next = i + 1 < terms.size() ? terms.get(i + 1) : null;
      boolean alone = next == null || !(next.isNominal() || next.isTag("ADJ"));
      if (title && (next == null || alone || next.isTag("PROPN"))) {
        terms.set(i, terms.get(i).as("NOUN"));
      }
    }
  }

  /// "semiconductor manufacturing", but not "firms manufacturing chips".
  private static boolean isVerbalNoun(Term before, Term term) {
    boolean noun = before.isTag("NOUN") || before.isTag("ADJ") || before.isTag("PROPN");
    boolean plural = before.lower().endsWith("s") && !before.lower().endsWith("ss");
    return term.isTag("VERB") && noun && !plural && VERBAL_NOUNS.contains(term.lower());
  }

  private static String tag(Token token) {
    String tag = token.tag();
    int plus = tag.indexOf('+');
    return plus < 0 ? tag : tag.substring(0, plus);
  }

  private void block(Span span, boolean date) {
    int first = indexAt(span.start());
    int end = indexAt(span.end());
    if (first >= end || first >= terms.size()) {
      return;
    }
    Block old = blocks[first];
    if (old != null && !old.date() && old.first() <= first && old.end() >= end) {
      return;
    }
    Block block = new Block(first, end, date);
    for (int i = first; i < end; i++) {
      blocks[i] = block;
      if (!date && !terms.get(i).isPossessiveEnding()) {
        terms.set(i, terms.get(i).as("PROPN"));
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return terms.size();
  }

  Term term(int index) {
    return terms.get(index);
  }

  /// The term in lower case; empty beyond either end.
  String lower(int index) {
    return index >= 0 && index < terms.size() ? terms.get(index).lower() : "";
  }

  boolean isTag(int index, String tag) {
    return index >= 0 && index < terms.size() && terms.get(index).isTag(tag);
  }

  /// The block that the term lies in.
  @Nullable Block block(int index) {
    return index >= 0 && index < terms.size() ? blocks[index] : null;
  }

  boolean isName(int index) {
    Block block = block(index);
    return block != null && !block.date();
  }

  boolean isDate(int index) {
    Block block = block(index);
    return block != null && block.date();
  }

  /// Index of the first term that begins at or after this UTF-16 index.
  int indexAt(int utf16) {
    return sentence.tokenAt(utf16);
  }

  /// The span of terms from `first` to before `end`.
  Span span(int first, int end) {
    return new Span(terms.get(first).span().start(), terms.get(end - 1).span().end());
  }

  boolean isHyphen(int index) {
    String text = lower(index);
    return text.equals("-") || text.equals("\u2010") || text.equals("\u2011");
  }

  /// Whether the two terms stand together without a space.
  boolean isJoined(int left) {
    return left >= 0
        && left + 1 < terms.size()
        && terms.get(left).span().end() == terms.get(left + 1).span().start();
  }
}
