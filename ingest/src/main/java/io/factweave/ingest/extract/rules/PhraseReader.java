package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the noun phrases of a sentence by parts of speech; names and policies are never cut.
final class PhraseReader {
  private static final Set<String> TIMES = WordClasses.of("timeNouns");
  private static final Set<String> BEFORE_TIMES = Set.of("last", "next", "this", "earlier");
  private static final Set<String> OPENERS =
      Set.of("its", "their", "his", "her", "our", "my", "your", "whose");

  private final Line line;

  private PhraseReader(Line line) {
    this.line = line;
  }

  /// The phrases, in order, none overlapping another.
  static List<Phrase> read(Line line) {
    PhraseReader reader = new PhraseReader(line);
    List<Phrase> phrases = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      Phrase phrase = reader.phraseAt(i);
      if (phrase != null) {
        phrases.add(phrase);
        i = phrase.end();
      } else {
        i++;
      }
    }
    return phrases;
  }

  private @org.jspecify.annotations.Nullable Phrase phraseAt(int start) {
    int at = start;
    while (at < line.size() && isOpener(at)) {
      at++;
    }
    int last = -1;
    boolean opened = at > start;
    int i = at;
    while (i < line.size()) {
      int next = step(i, start, opened || last >= 0);
      if (next == i) {
        break;
      }
      if (isHeadLike(next - 1)) {
        last = next - 1;
      }
      opened = opened || line.isTag(i, "ADJ");
      i = next;
    }
    if (last >= 0) {
      return new Phrase(start, last + 1, last, isTime(start, last));
    }
    if (isPronoun(start)) {
      return new Phrase(start, start + 1, start, false);
    }
    return null;
  }

  /// The index after what may go on a phrase at this index, or the index itself.
  private int step(int i, int start, boolean opened) {
    Line.Block block = line.block(i);
    if (block != null) {
      return block.date() && i > start && line.isName(i - 1) ? i : block.end();
    }
    Term term = line.term(i);
    if (term.isNominal() || term.isTag("ADJ")) {
      return isTimeAfterName(i) || (i > start && opensTime(i)) ? i : i + 1;
    }
    if (term.isPossessiveEnding()) {
      return i > start && isHeadLike(i - 1) && i + 1 < line.size() ? i + 1 : i;
    }
    boolean inside = i > start && i + 1 < line.size();
    if (inside && line.isHyphen(i) && line.isJoined(i - 1) && line.isJoined(i)) {
      return line.block(i + 1) == null ? i + 2 : i + 1;
    }
    if (term.isTag("ADV") && isModifierAhead(i + 1) && (opened || i == start)) {
      return i + 1;
    }
    if (term.isTag("VERB") && isParticiple(term) && isModifierAhead(i + 1) && mayOpen(i, start)) {
      return i + 1;
    }
    boolean joins = term.isComma() || term.isCoordinator() || term.is("but");
    if (joins && line.isTag(i - 1, "ADJ") && line.isTag(i + 1, "ADJ") && isModifierAhead(i + 2)) {
      return i + 2;
    }
    return i;
  }

  /// Whether a participle here modifies a noun: behind an article or adjective ("the proposed
  /// rule"), or first behind a preposition ("on imported steel"); never behind a noun.
  private boolean mayOpen(int i, int start) {
    if (i > start) {
      boolean noun = line.isName(i - 1) || line.term(i - 1).isNominal();
      return !noun || line.isTag(i - 1, "NUM");
    }
    return line.isTag(i - 1, "ADP") && line.lower(i).endsWith("ed") && !line.isName(i + 1);
  }

  /// "last year", "next month" behind a noun.
  private boolean opensTime(int i) {
    return BEFORE_TIMES.contains(line.lower(i)) && TIMES.contains(line.lower(i + 1));
  }

  private boolean isTimeAfterName(int i) {
    return line.isName(i - 1) && TIMES.contains(line.lower(i)) && !line.lower(i).equals("time");
  }

  private boolean isModifierAhead(int i) {
    return line.isName(i)
        || line.isTag(i, "ADJ")
        || line.isTag(i, "NOUN")
        || line.isTag(i, "PROPN")
        || line.isHyphen(i);
  }

  private static boolean isParticiple(Term term) {
    return term.lower().endsWith("ed")
        || term.lower().endsWith("ing")
        || term.lower().endsWith("en")
        || Lemmas.verb(term.lower()).size() == 1;
  }

  private boolean isHeadLike(int i) {
    return line.isName(i)
        || line.isDate(i)
        || (i >= 0 && line.term(i).isNominal() && !line.isTag(i, "SYM"));
  }

  private boolean isOpener(int i) {
    return line.block(i) == null
        && (line.isTag(i, "DET")
            || OPENERS.contains(line.lower(i))
            || line.lower(i).equals("such"));
  }

  private boolean isPronoun(int i) {
    return line.block(i) == null && (line.isTag(i, "PRON") || line.isTag(i, "DET"));
  }

  private boolean isTime(int first, int last) {
    if (line.isName(last)) {
      return false;
    }
    return line.isDate(last)
        || TIMES.contains(Lemmas.singular(line.lower(last)))
        || (first == last && line.isTag(last, "NUM"));
  }
}
