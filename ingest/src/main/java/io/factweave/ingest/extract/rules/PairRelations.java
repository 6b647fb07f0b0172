package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Modality;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads nouns of events that hold two participants: "X's acquisition of Y", "rivalry between X and
/// Y".
final class PairRelations {
  private static final Map<String, String> BETWEEN =
      Map.of(
          "rivalry",
          "competesWith",
          "competition",
          "competesWith",
          "race",
          "competesWith",
          "partnership",
          "partnersWith",
          "collaboration",
          "partnersWith",
          "alliance",
          "partnersWith",
          "cooperation",
          "partnersWith");
  private static final TypeSet PARTIES = TypeSet.parse("Organization,Country");
  private static final Set<String> PLANNED =
      Set.of("proposed", "planned", "attempted", "intended", "failed", "abandoned");
  private static final Set<String> POSSIBLE = Set.of("potential", "possible", "rumored", "alleged");

  /// What the owner of a noun does to what follows it.
  private record Deed(String predicate, Set<String> prepositions, TypeSet doer, TypeSet done) {}

  private static final Map<String, Deed> DEEDS =
      Map.of(
          "acquisition", acquisition(),
          "takeover", acquisition(),
          "purchase", acquisition(),
          "investment", investment(),
          "stake", investment(),
          "investigation", investigation(),
          "probe", investigation(),
          "inquiry", investigation(),
          "partnership", partnership(),
          "collaboration", partnership());

  private final Discourse discourse;
  private final Denotations denotations;

  PairRelations(Discourse discourse, Denotations denotations) {
    this.discourse = discourse;
    this.denotations = denotations;
  }

  private static Deed acquisition() {
    return new Deed(
        "acquires", Set.of("of"), TypeSet.parse("Company"), TypeSet.parse("Organization"));
  }

  private static Deed investment() {
    return new Deed(
        "investsIn",
        Set.of("in"),
        TypeSet.parse("Organization,Person"),
        TypeSet.parse("Organization"));
  }

  private static Deed investigation() {
    return new Deed(
        "investigates",
        Set.of("of", "into"),
        TypeSet.parse("GovernmentBody"),
        TypeSet.parse("Organization"));
  }

  private static Deed partnership() {
    return new Deed("partnersWith", Set.of("with"), PARTIES, PARTIES);
  }

  List<Finding> of(Parse parse) {
    List<Finding> findings = new ArrayList<>();
    Line line = parse.line();
    for (Phrase phrase : parse.phrases()) {
      String head = Lemmas.singular(line.lower(phrase.head()));
      if (BETWEEN.containsKey(head) && line.lower(phrase.end()).equals("between")) {
        between(parse, phrase, String.valueOf(BETWEEN.get(head)), findings);
      }
      Deed deed = DEEDS.get(head);
      if (deed != null && deed.prepositions().contains(line.lower(phrase.end()))) {
        deed(parse, phrase, deed, findings);
      }
    }
    return findings;
  }

  private void between(Parse parse, Phrase noun, String predicate, List<Finding> findings) {
    Phrase first = parse.phraseAt(noun.end() + 1);
    if (first == null) {
      return;
    }
    List<Expression> ends = denotations.of(parse, parse.listFrom(first));
    if (ends.size() == 2
        && PARTIES.takes(ends.get(0).type())
        && PARTIES.takes(ends.get(1).type())
        && ends.get(0).member() != ends.get(1).member()) {
      findings.add(Finding.fact(ends.get(0), predicate, ends.get(1), 0.75));
    }
  }

  private void deed(Parse parse, Phrase noun, Deed deed, List<Finding> findings) {
    Optional<Expression> doer = owner(parse, noun);
    Phrase object = parse.phraseAt(noun.end() + 1);
    if (doer.isEmpty() || object == null || !deed.doer().takes(doer.get().type())) {
      return;
    }
    Stance stance = new Stance(modality(parse.line(), noun), null);
    for (Expression done : denotations.of(parse, parse.listFrom(object))) {
      if (deed.done().takes(done.type()) && done.member() != doer.get().member()) {
        findings.add(
            new Finding(doer.get(), deed.predicate(), done, 0.75, stance, Qualifiers.NONE));
      }
    }
  }

  private Optional<Expression> owner(Parse parse, Phrase noun) {
    Line line = parse.line();
    for (Expression inside :
        discourse.within(line.sentence(), line.span(noun.first(), noun.end()))) {
      int end = line.indexAt(inside.span().end());
      boolean possessive = end < line.size() && line.term(end).isPossessiveEnding();
      if (possessive || inside.kind() == Expression.Kind.PRONOUN) {
        return Optional.of(inside);
      }
    }
    return Optional.empty();
  }

  private static Modality modality(Line line, Phrase noun) {
    for (int i = noun.first(); i < noun.head(); i++) {
      if (PLANNED.contains(line.lower(i))) {
        return Modality.PLANNED;
      }
      if (POSSIBLE.contains(line.lower(i))) {
        return Modality.POSSIBLE;
      }
    }
    return Modality.ASSERTED;
  }
}
