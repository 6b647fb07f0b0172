package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what clauses say, by the rules of `verbs.txt`.
final class ClauseRelations {
  private static final Map<String, List<VerbRule>> RULES = VerbRule.load();
  private static final Set<String> SEATS = Set.of("headquarteredIn", "bornIn", "livesIn");
  private static final Set<String> LISTING =
      Set.of("add", "place", "put", "include", "name", "designate", "move");

  private final Discourse discourse;
  private final Denotations denotations;
  private final StanceFinder stances;
  private final ClauseDates dates;
  private final Goods goods;

  ClauseRelations(Discourse discourse, Denotations denotations, ClauseDates dates, Goods goods) {
    this.discourse = discourse;
    this.denotations = denotations;
    this.stances = new StanceFinder(denotations);
    this.dates = dates;
    this.goods = goods;
  }

  void read(Parse parse, List<Finding> findings, List<DatedFinding> dated) {
    for (Clause clause : parse.clauses()) {
      Reading reading = new Reading(parse, clause);
      for (String base : Lemmas.verb(parse.line().lower(clause.verb().main()))) {
        for (VerbRule rule : RULES.getOrDefault(base, List.of())) {
          reading.apply(rule, findings, dated);
        }
        if (LISTING.contains(base)) {
          reading.listing(findings);
        }
      }
    }
  }

  private final class Reading {
    private final Parse parse;
    private final Clause clause;
    private final Line line;
    private final Stance stance;

    Reading(Parse parse, Clause clause) {
      this.parse = parse;
      this.clause = clause;
      this.line = parse.line();
      this.stance = stances.of(parse, clause);
    }

    void apply(VerbRule rule, List<Finding> findings, List<DatedFinding> dated) {
      if (!hasParticle(rule.particle()) || !hasNoun(rule.noun())) {
        return;
      }
      List<Expression> from = fill(rule.from(), rule);
      VerbRule.Role to = rule.to();
      if (to == null) {
        pairs(rule, from, findings);
      } else if (to.isDate()) {
        dates
            .of(parse, clause)
            .ifPresent(date -> {
              for (Expression subject : from) {
                dated.add(
                    new DatedFinding(subject, rule.predicate(), date, rule.confidence(), stance));
              }
            });
      } else {
        List<Expression> ends = fill(to, rule);
        Qualifiers qualifiers = qualifiers();
        for (Expression subject : from) {
          for (Expression object : ends) {
            add(rule, subject, object, qualifiers, findings);
          }
        }
      }
    }

    private void add(
        VerbRule rule,
        Expression subject,
        Expression object,
        Qualifiers qualifiers,
        List<Finding> findings) {
      if (subject.member() != object.member()) {
        findings.add(
            new Finding(subject, rule.predicate(), object, rule.confidence(), stance, qualifiers));
      }
    }

    private void pairs(VerbRule rule, List<Expression> ends, List<Finding> findings) {
      for (int i = 0; i < ends.size(); i++) {
        for (int j = i + 1; j < ends.size(); j++) {
          boolean alike =
              ends.get(i).type() == ends.get(j).type()
                  || (ends.get(i).type().isOrganization() && ends.get(j).type().isOrganization());
          if (alike) {
            add(rule, ends.get(i), ends.get(j), Qualifiers.NONE, findings);
          }
        }
      }
    }

    private Qualifiers qualifiers() {
      Optional<FoundDate> since = dates.since(parse, clause);
      boolean over = stances.isOver(parse, clause);
      return since.isEmpty() && !over
          ? Qualifiers.NONE
          : new Qualifiers(null, since.map(FoundDate::value).orElse(null), null, over);
    }

    private boolean hasParticle(String particle) {
      return particle.isEmpty()
          ? clause.particle().isEmpty() || !Set.of("over", "down").contains(clause.particle())
          : clause.particle().equals(particle) || line.lower(clause.verb().end()).equals(particle);
    }

    private boolean hasNoun(String noun) {
      if (noun.isEmpty()) {
        return true;
      }
      for (Phrase phrase : clause.objects()) {
        if (isNoun(phrase, noun)) {
          return true;
        }
      }
      for (Clause.Complement complement : clause.complements()) {
        if (isNoun(complement.phrases().getFirst(), noun)) {
          return true;
        }
      }
      return false;
    }

    private boolean isNoun(Phrase phrase, String noun) {
      String head = line.lower(phrase.head());
      return head.equals(noun) || Lemmas.singular(head).equals(noun);
    }

    private List<Expression> fill(VerbRule.Role role, VerbRule rule) {
      List<Expression> filled = new ArrayList<>();
      for (String place : role.places()) {
        filled.addAll(
            switch (place) {
              case "agent" -> agents(rule);
              case "patient" -> patients(rule, role.types());
              case "subject" -> denotations.of(parse, clause.subjects());
              default -> behind(place, rule, role.types());
            });
      }
      return filled.stream().filter(e -> role.types().takes(e.type())).distinct().toList();
    }

    private List<Expression> agents(VerbRule rule) {
      VerbRule.Role to = rule.to();
      boolean direct =
          to != null
              && (to.places().contains("patient") || rule.from().places().contains("patient"));
      boolean reducedActive = clause.verb().form() == VerbGroup.Form.PARTICIPLE && !direct;
      return clause.verb().passive() && !reducedActive
          ? behind("by", rule, TypeSet.ANY)
          : denotations.of(parse, clause.subjects());
    }

    private List<Expression> patients(VerbRule rule, TypeSet types) {
      if (clause.verb().passive()) {
        return denotations.of(parse, clause.subjects());
      }
      List<Expression> named = denotations.of(parse, clause.objects());
      boolean controls = rule.predicate().equals("restricts") && types.takes(NameType.TECHNOLOGY);
      if (controls && named.isEmpty()) {
        return controlled();
      }
      return named;
    }

    /// "The rule restricts exports of advanced chips": goods that nothing else names.
    private List<Expression> controlled() {
      boolean policy =
          denotations.of(parse, clause.subjects()).stream()
              .anyMatch(subject -> subject.type() == NameType.POLICY);
      if (!policy || clause.objects().isEmpty()) {
        return List.of();
      }
      Phrase object = clause.objects().getFirst();
      boolean trade =
          WordClasses.of("tradeNouns").contains(Lemmas.singular(line.lower(object.head())));
      Phrase inner = parse.phraseAt(object.end() + 1);
      Phrase what =
          trade && line.lower(object.end()).equals("of") && inner != null ? inner : object;
      Optional<Expression> named = denotations.of(parse, what);
      return named.or(() -> goods.find(line, what)).map(List::of).orElse(List.of());
    }

    private List<Expression> behind(String preposition, VerbRule rule, TypeSet types) {
      List<Expression> found = new ArrayList<>();
      for (Clause.Complement complement : clause.complements()) {
        if (complement.preposition().equals(preposition)) {
          found.addAll(denotations.of(parse, complement.phrases()));
          if (SEATS.contains(rule.predicate())) {
            country(complement.phrases().getLast()).ifPresent(found::add);
          }
          if (found.stream().anyMatch(expression -> types.takes(expression.type()))) {
            return found;
          }
        }
      }
      return found;
    }

    /// The country behind a place: "in Hangzhou, China".
    private Optional<Expression> country(Phrase place) {
      Phrase at = place;
      for (int i = 0; i < 2; i++) {
        Phrase next = parse.phraseAt(at.end() + 1);
        boolean comma = line.lower(at.end()).equals(",");
        if (!comma || next == null || next.first() != at.end() + 1 || !line.isName(next.head())) {
          return Optional.empty();
        }
        Optional<Expression> area = denotations.of(parse, next);
        if (area.filter(e -> e.type() == NameType.COUNTRY).isPresent()) {
          return area;
        }
        at = next;
      }
      return Optional.empty();
    }

    /// "added X to the Entity List": the list targets X, and whoever adds enforces it.
    void listing(List<Finding> findings) {
      List<Expression> lists = new ArrayList<>();
      List<Expression> firms = new ArrayList<>();
      for (Clause.Complement complement : clause.complements()) {
        boolean on = Set.of("to", "on", "in", "onto").contains(complement.preposition());
        if (on) {
          List<Expression> there = denotations.of(parse, complement.phrases());
          there.forEach(e -> (isList(e) ? lists : firms).add(e));
        }
      }
      if (lists.isEmpty()) {
        return;
      }
      boolean passive = clause.verb().passive();
      List<Phrase> listed = passive ? clause.subjects() : clause.objects();
      List<Expression> bodies =
          passive ? denotations.of(parse, by()) : denotations.of(parse, clause.subjects());
      for (Expression list : lists) {
        firms.addAll(denotations.of(parse, listed));
        for (Expression firm : firms) {
          if (firm.type().isOrganization()) {
            findings.add(new Finding(list, "targets", firm, 0.9, stance, Qualifiers.NONE));
          }
        }
        for (Expression body : bodies) {
          if (body.type() == NameType.GOVERNMENT_BODY || body.type() == NameType.COUNTRY) {
            findings.add(new Finding(body, "enacts", list, 0.8, stance, Qualifiers.NONE));
          }
        }
      }
    }

    private List<Phrase> by() {
      return clause.complements().stream()
          .filter(complement -> complement.preposition().equals("by"))
          .flatMap(complement -> complement.phrases().stream())
          .toList();
    }

    private boolean isList(Expression expression) {
      String name = discourse.member(expression).name().toLowerCase(Locale.ROOT);
      return expression.type() == NameType.POLICY && name.endsWith("list");
    }
  }
}
