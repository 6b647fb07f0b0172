package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the verb groups of a sentence: auxiliaries, negation and adverbs, the verbs that govern
/// another ("has opted to use"), and the main verb.
final class VerbReader {
  private static final Set<String> BE = Set.of("be");
  private static final Set<String> GOVERNING_ADJECTIVES =
      Set.of(
          "likely", "set", "able", "due", "ready", "unable", "unlikely", "keen", "bound", "free");

  private final Line line;
  private final boolean[] inPhrase;

  private VerbReader(Line line, List<Phrase> phrases) {
    this.line = line;
    this.inPhrase = new boolean[line.size()];
    phrases.forEach(phrase -> Arrays.fill(inPhrase, phrase.first(), phrase.end(), true));
  }

  static List<VerbGroup> read(Line line, List<Phrase> phrases) {
    VerbReader reader = new VerbReader(line, phrases);
    List<VerbGroup> groups = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      VerbGroup group = reader.isVerbal(i) ? reader.groupAt(i) : null;
      if (group != null) {
        groups.add(group);
        i = group.end();
      } else {
        i++;
      }
    }
    return groups;
  }

  private boolean isVerbal(int i) {
    if (i >= line.size() || line.block(i) != null || isInPhrase(i)) {
      return false;
    }
    return line.isTag(i, "VERB") || line.isTag(i, "AUX");
  }

  private boolean isInPhrase(int i) {
    return i < inPhrase.length && inPhrase[i];
  }

  private @Nullable VerbGroup groupAt(int start) {
    int main = -1;
    List<Integer> verbs = new ArrayList<>();
    List<Integer> governors = new ArrayList<>();
    int i = start;
    int end = start;
    while (i < line.size()) {
      if (isVerbal(i)) {
        if (main >= 0 && !mayFollow(main, i)) {
          break;
        }
        if (main >= 0) {
          governors.add(main);
        }
        main = i;
        verbs.add(i);
        end = i + 1;
      } else if (!isLink(i)) {
        break;
      } else if (!line.isTag(i, "ADP") && !line.lower(i).equals("to")) {
        governors.add(i);
      }
      i++;
    }
    if (main < 0) {
      return null;
    }
    addLeft(start, governors);
    VerbGroup.Form form = form(start);
    return new VerbGroup(start, end, main, form, isPassive(verbs, main, form), governors);
  }

  /// Adverbs and negations before the first verb count too: "reportedly plans".
  private void addLeft(int start, List<Integer> governors) {
    int i = start - 1;
    while (i >= 0
        && line.block(i) == null
        && (line.isTag(i, "ADV") || line.lower(i).equals("not"))) {
      governors.addFirst(i);
      i--;
    }
  }

  private boolean mayFollow(int main, int next) {
    boolean auxiliary = line.isTag(main, "AUX");
    for (int i = main + 1; i < next; i++) {
      if (line.lower(i).equals("to")) {
        return true;
      }
    }
    return auxiliary || line.lower(next).endsWith("ing") || line.lower(main).equals("being");
  }

  /// What may stand between the verbs of a group.
  private boolean isLink(int i) {
    if (i >= line.size() || line.block(i) != null || isInPhrase(i)) {
      return false;
    }
    Term term = line.term(i);
    if (term.is("to")) {
      return isVerbAfter(i + 1);
    }
    if (term.isTag("ADJ")) {
      return GOVERNING_ADJECTIVES.contains(term.lower()) && line.lower(i + 1).equals("to");
    }
    return term.is("not") || term.is("n't") || term.is("never") || isAdverbOfVerb(i);
  }

  private boolean isAdverbOfVerb(int i) {
    return line.isTag(i, "ADV") && (isVerbAfter(i + 1) || line.lower(i + 1).equals("to"));
  }

  private boolean isVerbAfter(int i) {
    int at = i;
    while (line.block(at) == null && (line.isTag(at, "ADV") || line.isTag(at, "PART"))) {
      at++;
    }
    return isVerbal(at);
  }

  private VerbGroup.Form form(int start) {
    if (line.lower(start - 1).equals("to")) {
      return VerbGroup.Form.INFINITIVE;
    }
    String lower = line.lower(start);
    if (line.isTag(start, "AUX") && !lower.equals("being") && !lower.equals("having")) {
      return VerbGroup.Form.FINITE;
    }
    if (lower.endsWith("ing")) {
      return VerbGroup.Form.GERUND;
    }
    return isReduced(start) ? VerbGroup.Form.PARTICIPLE : VerbGroup.Form.FINITE;
  }

  /// Whether a lone "-ed" form stands for a relative clause ("chips made by X", "Founded in 2022,"):
  /// no object follows it, a preposition does.
  private boolean isReduced(int at) {
    String lower = line.lower(at);
    boolean base = Lemmas.verb(lower).contains(lower) && !lower.endsWith("ed");
    if (base && !lower.equals("set")) {
      return false;
    }
    boolean past = lower.endsWith("ed") || (!lower.endsWith("s") && !lower.endsWith("ing"));
    String next = line.lower(at + 1);
    boolean open =
        line.isTag(at + 1, "ADP")
            || next.equals("to")
            || (line.isTag(at + 1, "ADV") && line.isTag(at + 2, "ADP"));
    boolean free = !line.isTag(at - 1, "PRON") && !startsRelative(at - 1);
    return past && open && free && (isSetOff(at) || next.equals("by") || isVerbAhead(at + 1));
  }

  private boolean isSetOff(int at) {
    String before = line.lower(at - 1);
    return at == 0 || before.equals(",") || before.equals(")") || before.equals("(");
  }

  /// Whether another verb follows before anything that could open a clause of its own.
  private boolean isVerbAhead(int from) {
    for (int i = from; i < line.size(); i++) {
      String lower = line.lower(i);
      boolean stop =
          line.isTag(i, "PUNCT")
              || line.isTag(i, "CCONJ")
              || line.isTag(i, "SCONJ")
              || startsRelative(i)
              || lower.equals("to");
      if (stop && line.block(i) == null) {
        return false;
      }
      if (isVerbal(i) && !lower.endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  private boolean startsRelative(int i) {
    String lower = line.lower(i);
    return lower.equals("who") || lower.equals("which") || lower.equals("that");
  }

  private boolean isPassive(List<Integer> verbs, int main, VerbGroup.Form form) {
    String lower = line.lower(main);
    if (form == VerbGroup.Form.PARTICIPLE && verbs.size() == 1) {
      return true;
    }
    if (verbs.size() < 2 || lower.endsWith("ing")) {
      return false;
    }
    int before = verbs.get(verbs.size() - 2);
    boolean participle =
        !Lemmas.verb(lower).contains(lower)
            || Lemmas.verb(lower).size() > 1
            || lower.equals("put")
            || lower.equals("set")
            || lower.equals("cut");
    return participle && Lemmas.isVerbOf(line.lower(before), BE);
  }
}
