package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds pronouns and descriptions that stand for an entity: by type, number, gender and
/// nationality, subjects first, then the nearest. Leaves open what is doubtful.
final class ReferenceFinder {
  private static final int REACH = 3;
  private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "those");
  private static final Map<String, Set<NameType>> NOUNS = nouns();

  private final Discourse discourse;
  private final Denotations denotations;
  private final Map<Integer, Integer> nationality = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  /// An expression that was passed.
  ///
  /// @param subject whether it is the subject of a clause
  private record Seen(Expression expression, int sentence, boolean subject) {}

  ReferenceFinder(Discourse discourse, Denotations denotations) {
    this.discourse = discourse;
    this.denotations = denotations;
  }

  private static Map<String, Set<NameType>> nouns() {
    Map<String, Set<NameType>> nouns = new HashMap<>();
    put(nouns, "organizationNouns", NameType.ORGANIZATION);
    put(nouns, "companyNouns", NameType.COMPANY);
    put(nouns, "bodyNouns", NameType.GOVERNMENT_BODY);
    put(nouns, "personNouns", NameType.PERSON);
    put(nouns, "countryNouns", NameType.COUNTRY);
    put(nouns, "modelNouns", NameType.AI_MODEL);
    put(nouns, "chipNouns", NameType.CHIP);
    return Map.copyOf(nouns);
  }

  private static void put(Map<String, Set<NameType>> nouns, String words, NameType type) {
    for (String word : WordClasses.of(words)) {
      Set<NameType> types = new HashSet<>(nouns.getOrDefault(word, Set.of()));
      types.add(type);
      nouns.put(word, types);
    }
  }

  /// Goes on to the next sentence: resolves what it can and adds it to the discourse.
  void read(Parse parse) {
    Set<Phrase> subjects = new HashSet<>();
    for (Clause clause : parse.clauses()) {
      if (clause.verb().form() == VerbGroup.Form.FINITE && clause.parent() < 0) {
        subjects.addAll(clause.subjects());
        if (parse.line().lower(clause.verb().first() - 1).equals("there")) {
          subjects.addAll(clause.objects());
        }
      }
    }
    for (Phrase phrase : parse.phrases()) {
      new Site(parse, phrase, subjects.contains(phrase)).read();
    }
  }

  private int number(Parse parse) {
    return parse.line().sentence().number();
  }

  /// A phrase that may hold references.
  private final class Site {
    private final Parse parse;
    private final Line line;
    private final Phrase phrase;
    private final boolean subject;

    Site(Parse parse, Phrase phrase, boolean subject) {
      this.parse = parse;
      this.line = parse.line();
      this.phrase = phrase;
      this.subject = subject;
    }

    void read() {
      if (phrase.date()) {
        return;
      }
      possessive();
      innerDescription();
      Optional<Expression> before = denotations.of(parse, phrase);
      if (before.isEmpty()) {
        whole();
      }
      noteNationality();
      Optional<Expression> after = denotations.of(parse, phrase);
      Span span = line.span(phrase.first(), phrase.end());
      for (Expression inside : discourse.within(line.sentence(), span)) {
        boolean head = after.isPresent() && after.get().member() == inside.member();
        boolean counts = inside.kind() != Expression.Kind.DEMONYM;
        if (counts && !head) {
          seen.add(new Seen(inside, number(parse), false));
        }
      }
      after.ifPresent(expression -> seen.add(new Seen(expression, number(parse), subject)));
    }

    private void possessive() {
      String opener = line.lower(phrase.first());
      if (phrase.end() - phrase.first() > 1 && line.block(phrase.first()) == null) {
        switch (opener) {
          case "its" -> things(false).ifPresent(e -> refer(e, phrase.first(), phrase.first() + 1));
          case "their" -> groups().ifPresent(e -> refer(e, phrase.first(), phrase.first() + 1));
          case "his", "her" ->
              person(opener).ifPresent(e -> refer(e, phrase.first(), phrase.first() + 1));
          default -> {}
        }
      }
    }

    private void refer(Expression antecedent, int from, int to) {
      boolean pronoun = to - from == 1;
      discourse.refer(
          discourse.member(antecedent),
          line.span(from, to),
          pronoun ? Expression.Kind.PRONOUN : Expression.Kind.DESCRIPTION);
    }

    /// "the company's founder": the description stands within a phrase.
    private void innerDescription() {
      for (int i = phrase.first() + 2; i < phrase.head(); i++) {
        if (line.term(i).isPossessiveEnding() && line.block(i - 1) == null) {
          int end = i;
          description(end - 1).ifPresent(e -> refer(e, phrase.first(), end));
          return;
        }
      }
    }

    private void whole() {
      String lower = line.lower(phrase.first());
      if (phrase.end() - phrase.first() > 1) {
        String next = line.lower(phrase.end());
        boolean explained = next.equals("of") || next.equals("behind") || next.equals("that");
        if (!explained && !line.isName(phrase.head())) {
          description(phrase.head()).ifPresent(e -> refer(e, phrase.first(), phrase.end()));
        }
        return;
      }
      Optional<Expression> antecedent =
          switch (lower) {
            case "it" -> isEmptySubject() ? Optional.empty() : things(true);
            case "they" -> groups();
            case "he", "him", "she" -> person(lower);
            case "her" -> person(lower);
            default -> Optional.empty();
          };
      antecedent.ifPresent(e -> refer(e, phrase.first(), phrase.end()));
    }

    /// "It is clear that", "it seems".
    private boolean isEmptySubject() {
      int verb = phrase.end();
      if (Lemmas.isVerbOf(line.lower(verb), Set.of("seem", "appear", "turn", "take", "remain"))) {
        return true;
      }
      for (int i = verb; i < Math.min(line.size(), verb + 7); i++) {
        boolean be = Lemmas.isVerbOf(line.lower(verb), Set.of("be")) || line.isTag(verb, "AUX");
        boolean clause =
            line.lower(i).equals("that")
                || line.lower(i).equals("to")
                || line.lower(i).equals("whether")
                || line.lower(i).equals("who");
        if (be && clause && (line.isTag(i - 1, "ADJ") || line.isTag(i - 1, "NOUN"))) {
          return true;
        }
      }
      return false;
    }

    /// What "it" or "its" stands for: a subject before it in the sentence, else the subject of the
    /// sentence before.
    private Optional<Expression> things(boolean subjectOnly) {
      Phrase own = null;
      for (Clause clause : parse.clauses()) {
        for (Phrase before : clause.subjects()) {
          boolean here = before.end() <= phrase.first() && !before.date();
          if (here && clause.parent() < 0 && clause.subjects().size() == 1 && isThing(before)) {
            own = before;
          }
        }
      }
      if (own != null) {
        Optional<Expression> found = denotations.of(parse, own).filter(this::isThing);
        if (found.isPresent() || !subjectOnly) {
          return found;
        }
      }
      return previousSubject().filter(this::isThing);
    }

    private boolean isThing(Phrase before) {
      return denotations
          .of(parse, before)
          .map(this::isThing)
          .orElse(!line.isTag(before.head(), "PRON") || line.lower(before.head()).equals("it"));
    }

    private boolean isThing(Expression expression) {
      return expression.type() != NameType.PERSON
          && expression.type() != NameType.PLACE
          && expression.type() != NameType.EVENT;
    }

    private Optional<Expression> previousSubject() {
      for (int i = seen.size() - 1; i >= 0; i--) {
        Seen candidate = seen.get(i);
        int distance = number(parse) - candidate.sentence();
        if (distance > 1) {
          return Optional.empty();
        }
        if (distance == 1 && candidate.subject()) {
          return firstSubjectOf(candidate.sentence());
        }
      }
      return Optional.empty();
    }

    private Optional<Expression> firstSubjectOf(int sentence) {
      return seen.stream()
          .filter(candidate -> candidate.sentence() == sentence && candidate.subject())
          .map(Seen::expression)
          .findFirst();
    }

    /// "they", "their" for one organization, where no plural noun is nearer.
    private Optional<Expression> groups() {
      for (Phrase before : parse.phrases()) {
        boolean plural = line.lower(before.head()).endsWith("s") && !line.isName(before.head());
        if (before.end() <= phrase.first() && plural && !before.date()) {
          return Optional.empty();
        }
      }
      return things(true).filter(e -> e.type().isOrganization());
    }

    private Optional<Expression> person(String pronoun) {
      boolean female = pronoun.equals("she") || pronoun.equals("her");
      Expression best = null;
      int bestScore = Integer.MIN_VALUE;
      for (Seen candidate : seen) {
        int distance = number(parse) - candidate.sentence();
        boolean fits = candidate.expression().type() == NameType.PERSON && distance <= REACH;
        if (fits && agrees(candidate.expression(), female)) {
          int score = (candidate.subject() ? 1 : 0) - 3 * distance;
          if (score >= bestScore) {
            best = candidate.expression();
            bestScore = score;
          }
        }
      }
      return Optional.ofNullable(best);
    }

    private boolean agrees(Expression person, boolean female) {
      String first = discourse.member(person).name().split("[\\s]")[0].toLowerCase(Locale.ROOT);
      return !WordClasses.of(female ? "maleNames" : "femaleNames").contains(first);
    }

    /// What "the Dutch chipmaker" stands for.
    private Optional<Expression> description(int head) {
      boolean pointed =
          POINTERS.contains(line.lower(phrase.first())) && line.block(phrase.first()) == null;
      String noun = line.lower(head);
      Set<NameType> types = NOUNS.get(noun);
      if (!pointed || types == null || hasOtherMatter(head)) {
        return Optional.empty();
      }
      Expression best = null;
      int bestScore = Integer.MIN_VALUE;
      boolean tie = false;
      for (Seen candidate : seen) {
        if (!fits(candidate, types, noun, head)) {
          continue;
        }
        int score = score(candidate);
        boolean same = best != null && best.member() == candidate.expression().member();
        if (score > bestScore || (same && score == bestScore)) {
          best = candidate.expression();
          bestScore = score;
          tie = false;
        } else if (score == bestScore) {
          tie = true;
        }
      }
      boolean nearer = best != null && nearest(types, noun, head) < distanceOf(best);
      return tie || nearer ? Optional.empty() : Optional.ofNullable(best);
    }

    /// How many sentences back the nearest candidate stands.
    private int nearest(Set<NameType> types, String noun, int head) {
      return seen.stream()
          .filter(candidate -> fits(candidate, types, noun, head))
          .mapToInt(candidate -> number(parse) - candidate.sentence())
          .min()
          .orElse(0);
    }

    private int distanceOf(Expression expression) {
      return seen.stream()
          .filter(candidate -> candidate.expression().member() == expression.member())
          .mapToInt(candidate -> number(parse) - candidate.sentence())
          .min()
          .orElse(0);
    }

    private int score(Seen candidate) {
      int distance = number(parse) - candidate.sentence();
      return (candidate.subject() ? 3 : 0) - 2 * distance;
    }

    private boolean fits(Seen candidate, Set<NameType> types, String noun, int head) {
      Expression expression = candidate.expression();
      int distance = number(parse) - candidate.sentence();
      if (!types.contains(expression.type()) || distance > REACH) {
        return false;
      }
      Integer nation = nationIn(phrase.first(), head);
      Integer known = nationality.get(expression.member());
      if (nation != null && known != null && !nation.equals(known)) {
        return false;
      }
      String name = discourse.member(expression).name().toLowerCase(Locale.ROOT);
      boolean named = nameHas(expression, noun);
      return switch (expression.type()) {
        case GOVERNMENT_BODY -> named || (noun.equals("agency") && isAgency(name));
        case ORGANIZATION -> named || !Set.of("group", "agency", "center", "party").contains(noun);
        case COUNTRY -> false;
        case COMPANY, PERSON, CHIP, AI_MODEL, TECHNOLOGY, POLICY, EVENT, PLACE -> true;
      };
    }

    /// Whether a name of the entity holds the noun: "the bureau" for a bureau.
    private boolean nameHas(Expression expression, String noun) {
      Discourse.Member member = discourse.member(expression);
      DraftEntity draft = member.draft();
      String names = member.name().toLowerCase(Locale.ROOT);
      if (draft != null) {
        for (var alias : draft.aliases()) {
          names += " " + alias.text().toLowerCase(Locale.ROOT);
        }
        LexiconEntry entry = draft.entry();
        names += entry == null ? "" : " " + entry.name().toLowerCase(Locale.ROOT);
      }
      return (" " + names + " ").contains(" " + noun + " ");
    }

    private static boolean isAgency(String name) {
      return !name.contains("government")
          && !name.contains("administration")
          && !name.contains("union")
          && !name.contains("congress")
          && !name.contains("house");
    }

    /// Words before the head that point at something else: "the chip firm" is fine, "the state-owned
    /// oil company" is not.
    private boolean hasOtherMatter(int head) {
      for (int i = phrase.first() + 1; i < head; i++) {
        boolean demonym = nationIn(i, i + 1) != null;
        boolean mild =
            line.isTag(i, "ADJ")
                || line.isTag(i, "NOUN")
                || line.isHyphen(i)
                || line.isTag(i, "PROPN")
                || line.isTag(i, "VERB");
        boolean other =
            Set.of(
                    "other", "same", "two", "three", "first", "second", "parent", "rival", "new",
                    "next", "average", "biggest", "largest", "leading", "only", "best", "third",
                    "last", "whole", "latter", "former")
                .contains(line.lower(i));
        if (!demonym && (!mild || other || line.isName(i))) {
          return true;
        }
      }
      return head - phrase.first() > 4;
    }

    private @Nullable Integer nationIn(int from, int to) {
      if (from >= to) {
        return null;
      }
      for (Expression inside : discourse.within(line.sentence(), line.span(from, to))) {
        if (inside.type() == NameType.COUNTRY) {
          return inside.member();
        }
      }
      return null;
    }

    /// "Chinese startup X", "China's X" tell the nationality of X.
    private void noteNationality() {
      denotations
          .of(parse, phrase)
          .ifPresent(expression -> {
            boolean here = line.span(phrase.first(), phrase.end()).contains(expression.span());
            int end = here ? line.indexAt(expression.span().start()) : phrase.head();
            Integer nation = expression.isName() ? nationIn(phrase.first(), end) : null;
            if (nation != null && expression.type().isOrganization()) {
              nationality.putIfAbsent(expression.member(), nation);
            }
          });
    }
  }
}
