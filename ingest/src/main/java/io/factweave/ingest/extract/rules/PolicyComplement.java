package io.factweave.ingest.extract.rules;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows the head of a policy phrase: "on the sale of advanced chips to China", "aimed at
/// limiting China's access to high-end tools".
final class PolicyComplement {
  private static final Set<String> OPENERS = WordClasses.of("complementPrepositions");
  private static final Set<String> CHAIN = WordClasses.of("chainPrepositions");
  private static final Set<String> PURPOSE = WordClasses.of("purposeVerbs");
  private static final Set<String> RESTRICTING = WordClasses.of("restrictingVerbs");
  private static final Set<String> OF_HEADS =
      Set.of("ban", "prohibition", "restriction", "embargo", "blockade");
  private static final Set<String> FOR_HEADS =
      Set.of(
          "subsidy",
          "requirement",
          "rule",
          "regulation",
          "quota",
          "guideline",
          "restriction",
          "control",
          "law",
          "sanction");
  private static final Set<String> EMPTY = WordClasses.of("emptyModifiers");

  private final Line line;
  private final @Nullable Phrase[] startingAt;

  PolicyComplement(Line line) {
    this.line = line;
    this.startingAt = new Phrase[line.size() + 1];
    PhraseReader.read(line).forEach(phrase -> startingAt[phrase.first()] = phrase);
  }

  /// Whether the word may open a complement.
  static boolean opens(String lower) {
    return OPENERS.contains(lower) || Lemmas.isVerbOf(lower, PURPOSE);
  }

  /// The index after the complement of the head at this index; the index after the head where there
  /// is none.
  int end(int headAt, String head) {
    int at = headAt + 1;
    String opener = line.lower(at);
    int end = at;
    Line.Block date = line.block(at + 1);
    if (opener.equals("of") && date != null && date.date()) {
      return date.end();
    }
    if (OPENERS.contains(opener)) {
      end = object(at + 1);
    } else if (opener.equals("of") && OF_HEADS.contains(head)) {
      end = object(at + 1);
    } else if (opener.equals("for") && FOR_HEADS.contains(head)) {
      end = object(at + 1);
    } else if (opener.equals("requiring")) {
      end = object(at + 1);
    } else if (opener.equals("to")) {
      boolean purpose = Lemmas.isVerbOf(line.lower(at + 1), RESTRICTING);
      end = purpose && !line.isName(at + 1) ? verbPhrase(at + 1) : at;
    } else if (isPurpose(at)) {
      end = purpose(at);
    }
    if (end <= at + 1) {
      return at;
    }
    return isPurpose(end) ? Math.max(end, purpose(end)) : end;
  }

  private boolean isPurpose(int at) {
    boolean verb = Lemmas.isVerbOf(line.lower(at), PURPOSE) && line.lower(at).endsWith("d");
    String next = line.lower(at + 1);
    return (verb || line.lower(at).equals("meant")) && (next.equals("at") || next.equals("to"));
  }

  /// "aimed at China", "aimed at limiting X and keeping Y", "designed to block Z".
  private int purpose(int at) {
    int next = at + 2;
    if (startingAt(next) != null && line.lower(at + 1).equals("at")) {
      Phrase phrase = startingAt(next);
      boolean gerund = line.lower(next).endsWith("ing") && !line.isName(next);
      if (phrase != null && !gerund) {
        return object(next);
      }
    }
    int end = verbPhrase(next);
    return end > next ? end : at;
  }

  /// A gerund or infinitive with its object, and others joined to it.
  private int verbPhrase(int at) {
    Phrase whole = startingAt(at);
    int end = whole != null && whole.end() > at + 1 ? object(at) : object(at + 1);
    if (end <= at + 1) {
      return at;
    }
    while (true) {
      int next = afterJoin(end);
      boolean gerund = next > end && line.lower(next).endsWith("ing") && !line.isName(next);
      int more = gerund ? object(next + 1) : next;
      if (!gerund || more <= next + 1) {
        return end;
      }
      end = more;
    }
  }

  private int afterJoin(int i) {
    if (line.lower(i).equals("and") || line.lower(i).equals("or")) {
      return i + 1;
    }
    boolean asWell =
        line.lower(i).equals("as")
            && line.lower(i + 1).equals("well")
            && line.lower(i + 2).equals("as");
    return asWell ? i + 3 : i;
  }

  /// The index after a noun phrase with those joined to it and behind further prepositions.
  private int object(int at) {
    Phrase phrase = startingAt(at);
    if (phrase == null && line.lower(at).endsWith("ing") && startingAt(at + 1) != null) {
      return object(at + 1);
    }
    if (phrase == null || phrase.date() || isBarePronoun(phrase)) {
      return at;
    }
    int end = listEnd(phrase);
    while (CHAIN.contains(line.lower(end)) && line.block(end) == null) {
      int at2 =
          line.lower(end + 1).endsWith("ing") && startingAt(end + 1) == null ? end + 2 : end + 1;
      Phrase next = startingAt(at2);
      if (next == null || next.date() || isBarePronoun(next) || isSetPhrase(end, next)) {
        break;
      }
      end = listEnd(next);
    }
    return end;
  }

  /// "in response", "in place", "for example": no part of what is controlled.
  private boolean isSetPhrase(int preposition, Phrase next) {
    Set<String> nouns =
        Set.of(
            "response",
            "place",
            "example",
            "instance",
            "effect",
            "force",
            "addition",
            "fear",
            "concern",
            "reason",
            "purpose",
            "violation",
            "part",
            "order",
            "turn",
            "general",
            "particular",
            "support",
            "breach",
            "retaliation",
            "line",
            "exchange",
            "return");
    boolean open = line.lower(preposition).equals("in") || line.lower(preposition).equals("for");
    return open && nouns.contains(Lemmas.singular(line.lower(next.head())));
  }

  private boolean isBarePronoun(Phrase phrase) {
    return phrase.end() - phrase.first() == 1 && line.isTag(phrase.first(), "PRON");
  }

  private int listEnd(Phrase phrase) {
    int end = phrase.end();
    int pending = end;
    while (pending < line.size()) {
      boolean comma = line.term(pending).isComma();
      int next = comma ? pending + 1 : pending;
      int joined = afterJoin(next);
      Phrase item = startingAt(joined);
      if (item == null
          || item.date()
          || (joined == next && !comma)
          || isBarePronoun(item)
          || isSubject(item)) {
        return end;
      }
      pending = item.end();
      if (joined > next) {
        return pending;
      }
    }
    return end;
  }

  private boolean isSubject(Phrase phrase) {
    int next = phrase.end();
    while (line.isTag(next, "ADV") && line.block(next) == null) {
      next++;
    }
    boolean verb = line.isTag(next, "VERB") || line.isTag(next, "AUX");
    return verb && line.block(next) == null && !line.lower(next).endsWith("ing");
  }

  private @Nullable Phrase startingAt(int index) {
    return index < startingAt.length ? startingAt[index] : null;
  }

  /// The content words of a complement, as base forms.
  Set<String> content(int from, int end) {
    Set<String> words = new HashSet<>();
    for (int i = from; i < end; i++) {
      Term term = line.term(i);
      String word = Lemmas.singular(term.lower());
      boolean content = term.isNominal() || term.isTag("ADJ");
      if (content && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
