package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what descriptions say: posts ("the chief executive of G42"), and relations that a noun
/// names ("a unit of Alphabet", "Nvidia's rival").
final class NounRelations {
  private static final Set<String> TITLES = WordClasses.of("titles");
  private static final Set<String> FORMER = WordClasses.of("formerWords");
  private static final Map<String, List<NounRule>> RULES = NounRule.load();

  private final Discourse discourse;
  private final Denotations denotations;

  NounRelations(Discourse discourse, Denotations denotations) {
    this.discourse = discourse;
    this.denotations = denotations;
  }

  List<Finding> of(Parse parse, Description description) {
    List<Finding> findings = new ArrayList<>();
    Reading reading = new Reading(parse, description);
    String noun = Lemmas.singular(parse.line().lower(description.head()));
    for (NounRule rule : RULES.getOrDefault(noun, List.of())) {
      reading.add(rule, "", findings);
    }
    String title = reading.title();
    if (!title.isEmpty() && description.entity().type() == NameType.PERSON) {
      reading.add(NounRule.POST, title, findings);
    }
    return findings;
  }

  private final class Reading {
    private final Parse parse;
    private final Line line;
    private final Description description;
    private int titleStart;

    Reading(Parse parse, Description description) {
      this.parse = parse;
      this.line = parse.line();
      this.description = description;
      this.titleStart = description.head();
    }

    /// The longest title that ends at the head, as the text writes it; empty where it is none.
    String title() {
      String found = "";
      for (int start = description.head(); start >= description.first(); start--) {
        if (line.isName(start) || line.term(start).isPossessiveEnding()) {
          break;
        }
        String words = words(start, description.head() + 1);
        if (TITLES.contains(singular(words))) {
          found = words(start, description.head() + 1, false);
          titleStart = start;
        }
      }
      return found;
    }

    private String singular(String words) {
      return words.toLowerCase(java.util.Locale.ROOT);
    }

    private String words(int from, int to) {
      return words(from, to, true);
    }

    private String words(int from, int to, boolean lower) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        boolean glued = i == from || line.isJoined(i - 1);
        text.append(glued ? "" : " ").append(lower ? line.lower(i) : line.term(i).text());
      }
      return text.toString();
    }

    void add(NounRule rule, String role, List<Finding> findings) {
      boolean ended = description.ended() || isFormer();
      String noted = ended && role.isEmpty() ? "" : role;
      Qualifiers qualifiers =
          new Qualifiers(noted.isEmpty() ? null : noted, null, null, ended && !isLasting(rule));
      for (Expression other : others(rule)) {
        Expression subject = rule.described() ? description.entity() : other;
        Expression object = rule.described() ? other : description.entity();
        boolean fits =
            rule.subject().takes(subject.type())
                && rule.object().takes(object.type())
                && subject.member() != object.member();
        boolean leads = object.type() == NameType.COUNTRY && rule.equals(NounRule.POST);
        if (fits && (!leads || isPublic(role))) {
          findings.add(
              new Finding(
                  subject, rule.predicate(), object, rule.confidence(), stance(), qualifiers));
        }
      }
    }

    /// Whether it is a post that a country has.
    private static boolean isPublic(String role) {
      String lower = role.toLowerCase(java.util.Locale.ROOT);
      return Set.of(
              "president",
              "minister",
              "secretary",
              "ambassador",
              "adviser",
              "advisor",
              "representative",
              "official",
              "envoy",
              "premier",
              "chancellor",
              "attorney",
              "governor")
          .stream()
          .anyMatch(lower::contains);
    }

    private static boolean isLasting(NounRule rule) {
      return Set.of("foundedBy", "educatedAt", "childOf", "bornIn").contains(rule.predicate());
    }

    private Stance stance() {
      return description.stance();
    }

    private boolean isFormer() {
      for (int i = Math.max(0, description.first() - 1); i < description.head(); i++) {
        if (FORMER.contains(line.lower(i)) && line.block(i) == null) {
          return true;
        }
      }
      return false;
    }

    /// The entities on the other end, by the first mode that finds one.
    private List<Expression> others(NounRule rule) {
      if (rule.modes().contains("poss")) {
        Optional<Expression> owner = owner();
        if (owner.isPresent()) {
          return List.of(owner.get());
        }
      }
      if (rule.modes().contains("prep") && rule.prepositions().contains(line.lower(afterHead()))) {
        Phrase object = parse.phraseAt(afterHead() + 1);
        if (object != null && object.first() == afterHead() + 1) {
          return denotations.of(parse, parse.listFrom(object));
        }
      }
      return rule.modes().contains("mod") ? modifier() : List.of();
    }

    /// Behind the head and other titles joined to it: "founder and chief executive of X".
    private int afterHead() {
      int at = description.head() + 1;
      Phrase phrase = parse.phraseAt(description.head());
      if (phrase != null && phrase.head() == description.head()) {
        List<Phrase> list = parse.listFrom(phrase);
        Phrase last = list.getLast();
        if (list.size() > 1 && !line.isName(last.head())) {
          return last.end();
        }
      }
      return at;
    }

    /// "its founder", "X's CEO", "the company's chief executive".
    private Optional<Expression> owner() {
      Phrase phrase = parse.phraseAt(description.head());
      int first =
          phrase == null ? description.first() : Math.min(phrase.first(), description.first());
      int joined = ownerOfList(first);
      Expression best = null;
      for (Expression inside :
          discourse.within(line.sentence(), line.span(joined, description.head() + 1))) {
        int end = line.indexAt(inside.span().end());
        boolean possessive = end < line.size() && line.term(end).isPossessiveEnding();
        boolean pronoun =
            inside.kind() == Expression.Kind.PRONOUN
                && inside.span().end() <= line.term(end).span().start();
        if ((possessive || pronoun) && end <= description.head()) {
          best = inside;
        }
      }
      return Optional.ofNullable(best);
    }

    /// "Y's founder and chairman": the owner stands before the first of the list.
    private int ownerOfList(int first) {
      boolean joined = first > 0 && line.term(first - 1).isCoordinator();
      Phrase before = joined ? parse.phraseAt(first - 2) : null;
      return before == null || line.isName(before.head()) ? first : before.first();
    }

    private List<Expression> modifier() {
      int at = Math.min(titleStart, description.head()) - 1;
      while (at >= description.first() && line.block(at) == null && isPlain(at)) {
        at--;
      }
      Line.Block block = line.block(at);
      if (block == null || block.date() || block.first() < description.first()) {
        return List.of();
      }
      return discourse
          .at(line.sentence(), line.span(block.first(), block.end()))
          .map(List::of)
          .orElse(List.of());
    }

    private boolean isPlain(int at) {
      return line.isTag(at, "NOUN") || line.isTag(at, "ADJ") || line.isHyphen(at);
    }
  }
}
