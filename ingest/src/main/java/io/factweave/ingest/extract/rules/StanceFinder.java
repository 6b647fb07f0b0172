package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.Stance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds how surely a clause says something, and who says it.
final class StanceFinder {
  private static final Set<String> SAY = WordClasses.of("sayVerbs");
  private static final Set<String> OWN_VOICE = WordClasses.of("ownVoiceVerbs");
  private static final Set<String> DENY = WordClasses.of("denyVerbs");
  private static final Set<String> PLAN = WordClasses.of("planVerbs");
  private static final Set<String> POSSIBLE = WordClasses.of("possibleVerbs");
  private static final Set<String> FACT = WordClasses.of("factVerbs");
  private static final Set<String> REPORT_ADVERBS = WordClasses.of("reportAdverbs");
  private static final Set<String> BROKEN = Set.of("without", "instead", "than");

  private final Denotations denotations;

  /// Makes one for a document whose phrases these denotations know.
  StanceFinder(Denotations denotations) {
    this.denotations = denotations;
  }

  /// Who says what a clause says.
  ///
  /// @param source the words of the text
  /// @param expression the source as an entity, where it is one
  /// @param ownVoice whether it is a verb by which one announces one's own acts
  record Source(String source, @Nullable Expression expression, boolean ownVoice) {}

  Stance of(Parse parse, Clause clause) {
    Modality modality = modality(parse, clause);
    Optional<Source> source = source(parse, clause);
    return new Stance(modality, source.map(this::attribution).orElse(null));
  }

  /// The entity is named by its number in the discourse until the draft is put together.
  private Attribution attribution(Source source) {
    Expression expression = source.expression();
    LocalEntityId id = expression == null ? null : LocalEntityId.of(expression.member() + 1);
    return new Attribution(source.source(), id, source.ownVoice());
  }

  Modality modality(Parse parse, Clause clause) {
    Line line = parse.line();
    Modality modality = base(parse, clause);
    for (int governor : clause.verb().governors()) {
      modality = stronger(modality, cue(line, governor, clause.verb()));
    }
    int before = clause.first() - 1;
    if (isConditional(line, before)) {
      modality = stronger(modality, Modality.HYPOTHETICAL);
    }
    if (deniedBy(parse, clause)) {
      modality = stronger(modality, Modality.DENIED);
    }
    boolean question = line.lower(line.size() - 1).equals("?");
    return question ? stronger(modality, Modality.POSSIBLE) : modality;
  }

  private Modality base(Parse parse, Clause clause) {
    Line line = parse.line();
    int before = clause.verb().first() - 1;
    return switch (clause.verb().form()) {
      case FINITE -> finite(parse, clause);
      case PARTICIPLE -> Modality.ASSERTED;
      case GERUND ->
          BROKEN.contains(line.lower(before)) || BROKEN.contains(line.lower(before - 1))
              ? Modality.DENIED
              : inherited(parse, clause);
      case INFINITIVE -> infinitive(parse, clause, before - 1);
    };
  }

  /// A base form behind one name is no present tense: "has not let X deliver".
  private static Modality finite(Parse parse, Clause clause) {
    Line line = parse.line();
    String lower = line.lower(clause.verb().main());
    boolean lone = clause.verb().end() - clause.verb().first() == 1;
    boolean base =
        lone
            && Lemmas.verb(lower).getFirst().equals(lower)
            && !lower.endsWith("ed")
            && !lower.endsWith("s")
            && !Set.of("put", "set", "cut", "let", "led", "spun").contains(lower);
    boolean named =
        clause.subjects().size() == 1 && line.isName(clause.subjects().getFirst().head());
    boolean relative = line.lower(clause.verb().first() - 1).equals("who");
    boolean question = line.lower(line.size() - 1).equals("?");
    if (base
        && named
        && !relative
        && !question
        && !line.lower(clause.verb().first() - 1).equals("which")) {
      return Modality.HYPOTHETICAL;
    }
    return noSubject(parse, clause) ? Modality.DENIED : Modality.ASSERTED;
  }

  private static boolean noSubject(Parse parse, Clause clause) {
    return !clause.subjects().isEmpty()
        && Set.of("no", "neither", "none", "nobody")
            .contains(parse.line().lower(clause.subjects().getFirst().first()));
  }

  private Modality inherited(Parse parse, Clause clause) {
    int parent = clause.parent();
    return parent < 0 || parse.clauses().get(parent).equals(clause)
        ? Modality.ASSERTED
        : modality(parse, parse.clauses().get(parent));
  }

  private Modality infinitive(Parse parse, Clause clause, int before) {
    Line line = parse.line();
    if (line.lower(before).equals("first") || line.lower(before - 1).equals("first")) {
      return Modality.ASSERTED;
    }
    int parent = clause.parent();
    boolean fact =
        parent >= 0
            && Lemmas.isVerbOf(line.lower(parse.clauses().get(parent).verb().main()), FACT)
            && parse.clauses().get(parent).verb().end() >= before;
    return fact ? inherited(parse, clause) : Modality.PLANNED;
  }

  private static boolean isConditional(Line line, int before) {
    String lower = line.lower(before);
    if (lower.equals("if") || lower.equals("unless") || lower.equals("whether")) {
      return true;
    }
    return lower.equals("should") && before == 0;
  }

  private static Modality cue(Line line, int at, VerbGroup verb) {
    String lower = line.lower(at);
    if (WordClasses.of("negations").contains(lower)
        || lower.endsWith("n't")
        || lower.equals("cannot")) {
      return line.lower(at + 1).equals("only") ? Modality.ASSERTED : Modality.DENIED;
    }
    if (line.lower(at).equals("longer") && line.lower(at - 1).equals("no")) {
      return Modality.DENIED;
    }
    if (WordClasses.of("possibleModals").contains(lower)
        || WordClasses.of("possibleAdverbs").contains(lower)) {
      return Modality.POSSIBLE;
    }
    if (WordClasses.of("planModals").contains(lower)) {
      return Modality.PLANNED;
    }
    if (WordClasses.of("hypotheticalModals").contains(lower)) {
      return Modality.HYPOTHETICAL;
    }
    return at < verb.main() ? governor(line, at) : Modality.ASSERTED;
  }

  private static Modality governor(Line line, int at) {
    String lower = line.lower(at);
    if (lower.equals("unlikely") || lower.equals("unable")) {
      return lower.equals("unable") ? Modality.DENIED : Modality.POSSIBLE;
    }
    if (lower.equals("set")
        || lower.equals("due")
        || lower.equals("ready")
        || lower.equals("keen")) {
      return Modality.PLANNED;
    }
    if (Lemmas.isVerbOf(lower, POSSIBLE)) {
      return Modality.POSSIBLE;
    }
    if (Lemmas.isVerbOf(lower, PLAN)) {
      return Modality.PLANNED;
    }
    return Lemmas.isVerbOf(lower, DENY) ? Modality.DENIED : Modality.ASSERTED;
  }

  private static Modality stronger(Modality a, Modality b) {
    List<Modality> order =
        List.of(
            Modality.ASSERTED,
            Modality.PLANNED,
            Modality.POSSIBLE,
            Modality.HYPOTHETICAL,
            Modality.DENIED);
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }

  /// "X denied that ...": what follows is denied.
  private static boolean deniedBy(Parse parse, Clause clause) {
    for (Clause other : parse.clauses()) {
      boolean denies =
          Lemmas.isVerbOf(
              parse.line().lower(other.verb().main()), Set.of("deny", "reject", "refute"));
      boolean behind = other.verb().end() <= clause.first() && other.objects().isEmpty();
      if (denies && behind && parse.line().lower(other.verb().end()).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the clause says of something that it is no more so: "was once", "no longer", "until".
  boolean isOver(Parse parse, Clause clause) {
    Line line = parse.line();
    int from = Math.max(0, clause.verb().first() - 2);
    int to = Math.min(line.size(), clause.verb().end() + 2);
    for (int i = from; i < to; i++) {
      if (WordClasses.of("formerWords").contains(line.lower(i)) && !line.lower(i).equals("then")) {
        return true;
      }
    }
    return Lemmas.isVerbOf(line.lower(clause.verb().main()), Set.of("be", "serve"))
        && isPast(line, clause)
        && (has(line, clause, "until") || has(line, clause, "formerly"));
  }

  private static boolean isPast(Line line, Clause clause) {
    String lower = line.lower(clause.verb().first());
    return lower.equals("was") || lower.equals("were") || lower.endsWith("ed");
  }

  private static boolean has(Line line, Clause clause, String word) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (line.lower(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// Who says what the clause says, where the document reports it.
  Optional<Source> source(Parse parse, Clause clause) {
    for (int governor : clause.verb().governors()) {
      if (REPORT_ADVERBS.contains(parse.line().lower(governor))) {
        return Optional.of(new Source(parse.line().term(governor).text(), null, false));
      }
    }
    Clause nearest = null;
    for (Clause other : parse.clauses()) {
      if (reports(parse, other, clause)) {
        nearest = other;
      }
    }
    return nearest == null ? accordingTo(parse) : Optional.of(reporter(parse, nearest));
  }

  private boolean reports(Parse parse, Clause report, Clause content) {
    Line line = parse.line();
    boolean says = Lemmas.isVerbOf(line.lower(report.verb().main()), SAY);
    if (!says || report.equals(content) || report.subjects().isEmpty() || report.verb().passive()) {
      return saysPassively(line, report, content);
    }
    boolean sharesSubject =
        content.parent() >= 0 && parse.clauses().get(content.parent()).equals(report);
    boolean ahead = report.verb().end() <= content.verb().first() && !sharesSubject;
    if (ahead) {
      return report.objects().isEmpty() || opensClause(parse, report);
    }
    return report.verb().first() >= content.verb().end() && closesSentence(parse, report);
  }

  private static boolean saysPassively(Line line, Clause report, Clause content) {
    boolean said = line.lower(report.verb().main()).equals("said") && !report.equals(content);
    return said && report.verb().passive() && report.verb().end() <= content.verb().first();
  }

  /// "told Reuters that ...", "said on Monday that ...".
  private static boolean opensClause(Parse parse, Clause report) {
    Line line = parse.line();
    for (int i = report.verb().end(); i < Math.min(line.size(), report.end() + 1); i++) {
      if (line.lower(i).equals("that") && !line.isTag(i, "DET")) {
        return true;
      }
    }
    return false;
  }

  /// "..., the company said." A comma or quotation mark stands before.
  private static boolean closesSentence(Parse parse, Clause report) {
    Line line = parse.line();
    int before = Math.min(report.first(), report.verb().first()) - 1;
    String mark = line.lower(before);
    boolean broken = mark.equals(",") || mark.equals("\"") || mark.equals("\u201d");
    return broken && report.objects().isEmpty();
  }

  private Source reporter(Parse parse, Clause report) {
    Phrase subject = report.subjects().isEmpty() ? null : report.subjects().getFirst();
    if (subject == null) {
      return new Source(parse.line().term(report.verb().main()).text(), null, false);
    }
    String words = text(parse, subject);
    boolean own = Lemmas.isVerbOf(parse.line().lower(report.verb().main()), OWN_VOICE);
    return new Source(words, denotations.of(parse, subject).orElse(null), own);
  }

  private String text(Parse parse, Phrase phrase) {
    Line line = parse.line();
    StringBuilder words = new StringBuilder();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      boolean glued = i == phrase.first() || line.isJoined(i - 1);
      words.append(glued ? "" : " ").append(line.term(i).text());
    }
    return words.toString();
  }

  private Optional<Source> accordingTo(Parse parse) {
    Line line = parse.line();
    for (int i = 0; i + 2 < line.size(); i++) {
      if (line.lower(i).equals("according") && line.lower(i + 1).equals("to")) {
        Phrase source = parse.phraseAt(i + 2);
        if (source != null) {
          return Optional.of(
              new Source(text(parse, source), denotations.of(parse, source).orElse(null), false));
        }
      }
    }
    return Optional.empty();
  }
}
