package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives each verb group its subjects, objects and complements.
final class ClauseReader {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> PARTICLES =
      Set.of("up", "out", "over", "off", "down", "away", "back", "together");

  private final Parse parse;
  private final Line line;
  private final List<VerbGroup> verbs;
  private final @Nullable VerbGroup[] verbAt;
  private final List<Clause> clauses = new ArrayList<>();

  ClauseReader(Parse parse, List<VerbGroup> verbs) {
    this.parse = parse;
    this.line = parse.line();
    this.verbs = verbs;
    this.verbAt = new VerbGroup[line.size()];
    for (VerbGroup verb : verbs) {
      for (int i = verb.first(); i < verb.end(); i++) {
        verbAt[i] = verb;
      }
    }
  }

  List<Clause> read() {
    for (int i = 0; i < verbs.size(); i++) {
      clauses.add(clause(i));
    }
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).subjects().isEmpty() && verbs.get(i).form() == VerbGroup.Form.GERUND) {
        clauses.set(i, withLaterSubject(i));
      }
    }
    return clauses;
  }

  /// "By using X, the firm has shown ...": the subject comes later.
  private Clause withLaterSubject(int index) {
    Clause clause = clauses.get(index);
    if (clause.verb().first() > 2 || index + 1 >= clauses.size()) {
      return clause;
    }
    Clause main = clauses.get(index + 1);
    return new Clause(
        clause.verb(),
        main.subjects(),
        clause.objects(),
        clause.complements(),
        clause.particle(),
        clause.first(),
        clause.end(),
        index + 1);
  }

  private Clause clause(int index) {
    VerbGroup verb = verbs.get(index);
    Subject subject = subject(index);
    Right right = new Right(verb);
    int first = verb.first();
    if (!subject.phrases().isEmpty() && subject.parent() < 0) {
      first = Math.min(first, subject.phrases().getFirst().first());
    }
    return new Clause(
        verb,
        subject.phrases(),
        right.objects,
        right.complements,
        right.particle,
        first,
        right.end,
        subject.parent());
  }

  /// @param parent the clause whose subject it is, or -1 where it is its own
  private record Subject(List<Phrase> phrases, int parent) {
    static final Subject NONE = new Subject(List.of(), -1);
  }

  private Subject subject(int index) {
    VerbGroup verb = verbs.get(index);
    int before = verb.first() - 1;
    while (line.block(before) == null && line.isTag(before, "ADV")) {
      before--;
    }
    return switch (verb.form()) {
      case FINITE -> finiteSubject(index, before);
      case PARTICIPLE -> participleSubject(index, before);
      case GERUND -> {
        Phrase left = parse.phraseAt(before);
        yield left != null ? new Subject(List.of(left), -1) : borrowed(index);
      }
      case INFINITIVE -> borrowed(index);
    };
  }

  private Subject borrowed(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (verbs.get(i).form() == VerbGroup.Form.FINITE) {
        return new Subject(clauses.get(i).subjects(), i);
      }
    }
    return Subject.NONE;
  }

  private Subject finiteSubject(int index, int before) {
    if (RELATIVES.contains(line.lower(before)) && line.block(before) == null) {
      int end = line.lower(before - 1).equals(",") ? before - 2 : before - 1;
      Phrase antecedent = parse.phraseAt(end);
      boolean inserted = antecedent != null && line.isTag(antecedent.first() - 1, "ADP");
      if (line.lower(before).equals("who") && inserted) {
        return new Subject(leftOf(line.lower(before - 1).equals(",") ? before - 1 : end), -1);
      }
      return antecedent == null ? Subject.NONE : new Subject(List.of(antecedent), -1);
    }
    boolean joined = before >= 0 && line.term(before).isCoordinator();
    if (joined || (before >= 0 && line.lower(before).equals("then"))) {
      return borrowed(index);
    }
    List<Phrase> found = leftOf(before);
    if (found.isEmpty() && before >= 0 && line.term(before).isComma()) {
      return borrowed(index);
    }
    return new Subject(found, -1);
  }

  private Subject participleSubject(int index, int before) {
    if (before < 0) {
      return laterSubject(verbs.get(index));
    }
    int end = line.term(before).isComma() ? before - 1 : before;
    boolean joined = line.term(before).isCoordinator();
    if (joined && index > 0) {
      return new Subject(clauses.get(index - 1).subjects(), index - 1);
    }
    if (line.lower(end).equals(")")) {
      end = beforeBracket(end);
    }
    Phrase phrase = parse.phraseAt(end);
    return phrase == null ? Subject.NONE : new Subject(List.of(phrase), -1);
  }

  private Subject laterSubject(VerbGroup verb) {
    for (int i = verb.end(); i + 1 < line.size(); i++) {
      Phrase phrase = parse.phraseAt(i + 1);
      if (line.term(i).isComma() && phrase != null && !phrase.date() && phrase.first() == i + 1) {
        return new Subject(parse.listFrom(phrase), -1);
      }
    }
    return Subject.NONE;
  }

  /// The subject that ends at this index, behind prepositional phrases and insertions.
  private List<Phrase> leftOf(int from) {
    boolean inserted = from >= 0 && line.term(from).isComma();
    List<Phrase> best = List.of();
    int i = inserted ? from - 1 : from;
    while (i >= 0) {
      if (line.lower(i).equals(")")) {
        i = beforeBracket(i);
        continue;
      }
      Phrase phrase = parse.phraseAt(i);
      if (phrase == null) {
        if (!isInsideInsertion(i)) {
          return best;
        }
        i--;
        continue;
      }
      int before = phrase.first() - 1;
      VerbGroup verb = before >= 0 ? verbAt[before] : null;
      if (line.isTag(before, "ADP") && !line.isName(before)) {
        i = before - 1;
      } else if (verb != null && opensInsertion(verb)) {
        i = verb.first() - 1;
      } else {
        if (!phrase.date()) {
          best = leftList(phrase);
        }
        boolean more = inserted && before >= 0 && line.term(before).isComma();
        if (!more) {
          return best;
        }
        i = before - 1;
      }
    }
    return best;
  }

  private boolean isInsideInsertion(int i) {
    VerbGroup verb = verbAt[i];
    return (verb != null && opensInsertion(verb))
        || (line.term(i).isComma() && i > 0 && parse.phraseAt(i - 1) != null)
        || RELATIVES.contains(line.lower(i))
        || line.isTag(i, "ADV")
        || line.isTag(i, "ADJ");
  }

  private boolean opensInsertion(VerbGroup verb) {
    return verb.form() != VerbGroup.Form.FINITE || RELATIVES.contains(line.lower(verb.first() - 1));
  }

  private int beforeBracket(int close) {
    int i = close;
    while (i >= 0 && !line.lower(i).equals("(")) {
      i--;
    }
    return i - 1;
  }

  /// The phrases that end with this one and are joined by commas and "and".
  private List<Phrase> leftList(Phrase last) {
    List<Phrase> list = new ArrayList<>(List.of(last));
    int before = last.first() - 1;
    if (before < 1 || !line.term(before).isCoordinator()) {
      return list;
    }
    int i = line.term(before - 1).isComma() ? before - 2 : before - 1;
    while (i >= 0) {
      i = line.lower(i).equals(")") ? beforeBracket(i) : i;
      Phrase phrase = parse.phraseAt(i);
      if (phrase == null || phrase.date()) {
        break;
      }
      list.addFirst(phrase);
      int left = phrase.first() - 1;
      if (left < 0 || !line.term(left).isComma()) {
        break;
      }
      i = left - 1;
    }
    return list;
  }

  /// Reads what follows a verb group.
  private final class Right {
    final List<Phrase> objects = new ArrayList<>();
    final List<Clause.Complement> complements = new ArrayList<>();
    String particle = "";
    private String preposition = "";
    private int end;

    Right(VerbGroup verb) {
      int i = verb.end();
      while (i < line.size()) {
        int next = step(i, i == verb.end());
        if (next == i) {
          break;
        }
        i = next;
      }
      end = i;
    }

    private int step(int i, boolean atVerb) {
      Phrase phrase = parse.phraseAt(i);
      if (phrase != null && phrase.first() == i) {
        return take(phrase);
      }
      if (line.lower(i).equals("(")) {
        return parse.afterBrackets(i);
      }
      boolean particleHere =
          PARTICLES.contains(line.lower(i)) && objects.isEmpty() && particle.isEmpty();
      if (particleHere && (atVerb || line.isTag(i, "ADP") || line.isTag(i, "ADV"))) {
        particle = line.lower(i);
        return i + 1;
      }
      if (verbAt[i] != null) {
        return i;
      }
      if (isPreposition(i)) {
        preposition = line.lower(i);
        return i + 1;
      }
      boolean skip = line.isTag(i, "ADV") || line.isTag(i, "ADJ");
      if (skip || (line.term(i).isComma() && goesOn(i + 1)) || joinsPreposition(i)) {
        return i + 1;
      }
      return i;
    }

    private int take(Phrase phrase) {
      if (RELATIVES.contains(line.lower(phrase.first())) && phrase.end() - phrase.first() == 1) {
        return phrase.first();
      }
      if (preposition.isEmpty() && !phrase.date() && isSubjectOfNext(phrase)) {
        return phrase.first();
      }
      List<Phrase> list = parse.listFrom(phrase);
      while (list.size() > 1 && isSubjectOfNext(list.getLast())) {
        list.removeLast();
      }
      if (preposition.isEmpty()) {
        if (!phrase.date()) {
          objects.addAll(objects.isEmpty() ? list : List.of());
        }
      } else {
        boolean joined =
            !complements.isEmpty()
                && line.lower(phrase.first() - 2).equals("and")
                && complements.getLast().preposition().equals(preposition);
        if (joined) {
          List<Phrase> both = new ArrayList<>(complements.removeLast().phrases());
          both.addAll(list);
          complements.add(new Clause.Complement(preposition, both));
        } else {
          complements.add(new Clause.Complement(preposition, list));
        }
      }
      preposition = "";
      return list.getLast().end();
    }

    private boolean isSubjectOfNext(Phrase phrase) {
      int next = phrase.end();
      while (line.block(next) == null && line.isTag(next, "ADV")) {
        next++;
      }
      VerbGroup verb = next < line.size() ? verbAt[next] : null;
      return verb != null && verb.form() == VerbGroup.Form.FINITE;
    }

    private boolean isPreposition(int i) {
      String lower = line.lower(i);
      return line.isTag(i, "ADP")
          || lower.equals("to")
          || lower.equals("as")
          || lower.equals("including");
    }

    private boolean goesOn(int i) {
      return (line.isTag(i, "ADP") && line.block(i) == null) || line.isDate(i);
    }

    private boolean joinsPreposition(int i) {
      return line.term(i).isCoordinator() && line.isTag(i + 1, "ADP") && line.block(i + 1) == null;
    }
  }
}
