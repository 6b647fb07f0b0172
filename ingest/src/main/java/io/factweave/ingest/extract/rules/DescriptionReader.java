package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds where a sentence describes an entity by a noun phrase: within one phrase ("Dutch toolmaker
/// ASML"), by apposition ("Peng Xiao, the head of G42,"; "its founder, Liang Wenfeng"), by "is" or
/// "became".
final class DescriptionReader {
  private static final Set<String> TITLES = WordClasses.of("titles");
  private static final Set<String> COPULAS = Set.of("be", "become", "remain");
  private static final Set<String> OPENERS =
      Set.of("a", "an", "the", "its", "their", "his", "her", "one", "another");

  private final Denotations denotations;
  private final StanceFinder stances;

  DescriptionReader(Denotations denotations, StanceFinder stances) {
    this.denotations = denotations;
    this.stances = stances;
  }

  /// The descriptions of a sentence; phrases in apposition are noted as standing for the entity.
  List<Description> read(Parse parse) {
    List<Description> found = new ArrayList<>();
    for (Phrase phrase : parse.phrases()) {
      inside(parse, phrase, found);
      apposition(parse, phrase, found);
    }
    for (Clause clause : parse.clauses()) {
      predicate(parse, clause, found);
    }
    return found;
  }

  /// "former president X", "Nvidia CEO Y": nouns before a name.
  private void inside(Parse parse, Phrase phrase, List<Description> found) {
    Line line = parse.line();
    Line.Block block = line.block(phrase.head());
    if (block == null || block.date() || block.first() <= phrase.first()) {
      return;
    }
    int head = block.first() - 1;
    if (line.block(head) == null && line.term(head).isNominal()) {
      denotations
          .of(parse, phrase)
          .ifPresent(entity ->
              found.add(new Description(entity, phrase.first(), head, Stance.ASSERTED, false)));
    }
  }

  private void apposition(Parse parse, Phrase left, List<Description> found) {
    Line line = parse.line();
    int comma = afterLeft(parse, left);
    if (!isBreak(line, comma)) {
      return;
    }
    Phrase right = parse.phraseAt(comma + 1);
    if (right == null || right.first() != comma + 1 || right.date() || left.date()) {
      return;
    }
    boolean leftNamed = isNamed(line, left);
    boolean rightNamed = isNamed(line, right);
    if (leftNamed && !rightNamed && comma == parse.afterBrackets(left.end())) {
      if (describes(line, right) && !isList(parse, left, right)) {
        add(parse, left, right, found);
      }
    } else if (!leftNamed
        && rightNamed
        && describes(line, left)
        && !opensWithPreposition(line, left)) {
      boolean closed = isClosed(parse, right);
      if (closed && !isList(parse, left, right)) {
        add(parse, right, left, found);
      }
    }
  }

  private static boolean isBreak(Line line, int at) {
    String lower = line.lower(at);
    return lower.equals(",")
        || lower.equals("(")
        || lower.equals("\u2013")
        || lower.equals("\u2014");
  }

  private void add(Parse parse, Phrase named, Phrase description, List<Description> found) {
    Optional<Expression> entity = denotations.of(parse, named);
    entity.ifPresent(expression -> {
      for (Phrase part : parse.listFrom(description)) {
        if (part.equals(description) || isTitle(parse.line(), part)) {
          found.add(new Description(expression, part.first(), part.head(), Stance.ASSERTED, false));
        }
      }
      denotations.alias(parse, description, expression);
    });
  }

  /// Behind the phrase, its brackets, and "of Y" for "the head of Y, X".
  private int afterLeft(Parse parse, Phrase left) {
    Line line = parse.line();
    int at = parse.afterBrackets(left.end());
    if (isNamed(line, left)) {
      return at;
    }
    while (line.lower(at).equals("of")
        || line.lower(at).equals("for")
        || line.lower(at).equals("at")) {
      Phrase next = parse.phraseAt(at + 1);
      if (next == null || next.first() != at + 1) {
        break;
      }
      List<Phrase> list = parse.listFrom(next);
      at = parse.afterBrackets(list.getLast().end());
    }
    return at;
  }

  private static boolean isNamed(Line line, Phrase phrase) {
    return line.isName(phrase.head());
  }

  private boolean describes(Line line, Phrase phrase) {
    if (line.isName(phrase.head())
        || line.isDate(phrase.head())
        || line.isTag(phrase.head(), "PRON")) {
      return false;
    }
    return OPENERS.contains(line.lower(phrase.first()))
        || line.isName(phrase.first())
        || isTitle(line, phrase);
  }

  private static boolean isTitle(Line line, Phrase phrase) {
    return TITLES.contains(Lemmas.singular(line.lower(phrase.head())))
        || line.lower(phrase.head()).endsWith("founder");
  }

  private static boolean isList(Parse parse, Phrase left, Phrase right) {
    List<Phrase> list = parse.listFrom(left);
    return list.size() > 1 && list.contains(right);
  }

  private static boolean opensWithPreposition(Line line, Phrase phrase) {
    int before = phrase.first() - 1;
    boolean preposition = line.isTag(before, "ADP") && !line.isName(before);
    return preposition && !isTitle(line, phrase);
  }

  private static boolean isClosed(Parse parse, Phrase phrase) {
    Line line = parse.line();
    int at = parse.afterBrackets(phrase.end());
    String lower = line.lower(at);
    boolean mark = lower.isEmpty() || ",.;:)–—!?".contains(lower);
    return mark || line.isTag(at, "VERB") || line.isTag(at, "AUX") || line.isTag(at, "PUNCT");
  }

  private void predicate(Parse parse, Clause clause, List<Description> found) {
    Line line = parse.line();
    boolean copula = Lemmas.isVerbOf(line.lower(clause.verb().main()), COPULAS);
    boolean serving =
        Lemmas.isVerbOf(line.lower(clause.verb().main()), Set.of("serve", "act", "work"));
    boolean naming =
        Lemmas.isVerbOf(
                line.lower(clause.verb().main()), Set.of("name", "appoint", "elect", "call"))
            && clause.verb().passive();
    List<Phrase> said = new ArrayList<>();
    if (copula || naming) {
      said.addAll(clause.objects());
    }
    if (serving || naming) {
      clause.complements().stream()
          .filter(complement -> complement.preposition().equals("as"))
          .forEach(complement -> said.addAll(complement.phrases()));
    }
    if (said.isEmpty() || clause.subjects().size() != 1) {
      return;
    }
    Stance stance = stances.of(parse, clause);
    boolean ended = stances.isOver(parse, clause);
    if (line.isName(said.getFirst().head())) {
      inverted(parse, clause, stance, ended, found);
      return;
    }
    Optional<Expression> subject = denotations.of(parse, clause.subjects().getFirst());
    for (Phrase phrase : said) {
      subject.ifPresent(entity ->
          found.add(new Description(entity, phrase.first(), phrase.head(), stance, ended)));
    }
  }

  /// "Its chief executive is Peng Xiao."
  private void inverted(
      Parse parse, Clause clause, Stance stance, boolean ended, List<Description> found) {
    if (clause.objects().size() == 1 && clause.subjects().size() == 1) {
      Phrase subject = clause.subjects().getFirst();
      if (isNamed(parse.line(), clause.objects().getFirst()) && isTitle(parse.line(), subject)) {
        denotations
            .of(parse, clause.objects().getFirst())
            .ifPresent(entity ->
                found.add(new Description(entity, subject.first(), subject.head(), stance, ended)));
      }
    }
  }
}
