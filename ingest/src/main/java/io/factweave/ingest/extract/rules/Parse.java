package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence with its phrases, verb groups and clauses.
final class Parse {
  private final Line line;
  private final List<Phrase> phrases;
  private final @Nullable Phrase[] phraseAt;
  private final List<Clause> clauses;

  private Parse(Line line, List<Phrase> phrases, List<VerbGroup> verbs) {
    this.line = line;
    this.phrases = phrases;
    this.phraseAt = new Phrase[line.size()];
    for (Phrase phrase : phrases) {
      for (int i = phrase.first(); i < phrase.end(); i++) {
        phraseAt[i] = phrase;
      }
    }
    this.clauses = new ClauseReader(this, verbs).read();
  }

  static Parse of(Line line) {
    List<Phrase> phrases = PhraseReader.read(line);
    return new Parse(line, phrases, VerbReader.read(line, phrases));
  }

  Line line() {
    return line;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  List<Clause> clauses() {
    return clauses;
  }

  /// The phrase that the term lies in.
  @Nullable Phrase phraseAt(int index) {
    return index >= 0 && index < phraseAt.length ? phraseAt[index] : null;
  }

  /// The phrases from this one on that are joined by commas and "and", and those that are named as
  /// examples ("including X and Y"); only itself where none follow.
  List<Phrase> listFrom(Phrase phrase) {
    List<Phrase> list = joinedTo(phrase);
    int at = afterBrackets(list.getLast().end());
    int example = afterExampleWords(line.lower(at).equals(",") ? at + 1 : at);
    Phrase first = phraseAt(example);
    if (example > at + 1 || (example > at && !line.lower(at).equals(","))) {
      if (first != null && first.first() == example) {
        list.addAll(joinedTo(first));
      }
    }
    return list;
  }

  private int afterExampleWords(int at) {
    String lower = line.lower(at);
    if (lower.equals("including") || lower.equals("namely")) {
      return at + 1;
    }
    boolean such = lower.equals("such") && line.lower(at + 1).equals("as");
    boolean among = lower.equals("among") && line.lower(at + 1).equals("them");
    return such || among ? at + 2 : at;
  }

  private List<Phrase> joinedTo(Phrase phrase) {
    List<Phrase> list = new ArrayList<>(List.of(phrase));
    List<Phrase> pending = new ArrayList<>();
    int i = afterBrackets(phrase.end());
    while (i < line.size()) {
      boolean comma = line.term(i).isComma();
      int next = comma ? i + 1 : i;
      int joined = afterCoordinator(next);
      Phrase item = phraseAt(joined);
      if (item == null || item.first() != joined || (!comma && joined == next) || item.date()) {
        break;
      }
      pending.add(item);
      if (joined > next) {
        list.addAll(pending);
        break;
      }
      i = afterBrackets(item.end());
    }
    return list;
  }

  /// The index after "and", "or", "as well as" at this index; the index itself where none stands.
  int afterCoordinator(int i) {
    if (i < line.size() && line.term(i).isCoordinator()) {
      return line.lower(i + 1).equals("/") ? i : i + 1;
    }
    boolean asWell =
        line.lower(i).equals("as")
            && line.lower(i + 1).equals("well")
            && line.lower(i + 2).equals("as");
    return asWell ? i + 3 : i;
  }

  int afterBrackets(int i) {
    if (!line.lower(i).equals("(")) {
      return i;
    }
    for (int j = i + 1; j < line.size(); j++) {
      if (line.lower(j).equals(")")) {
        return j + 1;
      }
    }
    return i;
  }
}
