package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.RelationType;
import io.factweave.ingest.evaluate.Matching.Pair;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// Scores predicted documents against gold ones. A mention is right with span and type, an entity
/// when it shares mentions with its match, a fact when both arguments are matched entities, its
/// evidence when it meets the gold's and is not much longer. What is optional in the gold counts
/// neither way.
public final class Scorer {
  private final Ontology ontology;

  public Scorer(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The scores over all gold documents; a gold document without prediction counts as missed whole.
  ///
  /// @throws FactweaveException `INVALID_GOLD_FILE` where a predicted text is not the gold text
  public Scores score(Map<String, ExchangeDocument> gold, Map<String, ExchangeDocument> predicted) {
    Scores scores = new Scores();
    for (ExchangeDocument document : gold.values()) {
      ExchangeDocument prediction =
          predicted.getOrDefault(
              document.id(),
              new ExchangeDocument(
                  document.id(), document.text(), null, List.of(), List.of(), null));
      SameText.require(prediction, document.text());
      new DocumentScorer(document, prediction, scores).score();
    }
    return scores;
  }

  private record MarkedMention(Offsets span, String type, boolean optional) {}

  private final class DocumentScorer {
    private final ExchangeDocument gold;
    private final ExchangeDocument predicted;
    private final Scores scores;

    DocumentScorer(ExchangeDocument gold, ExchangeDocument predicted, Scores scores) {
      this.gold = gold;
      this.predicted = predicted;
      this.scores = scores;
    }

    void score() {
      scoreMentions(Scores.MENTIONS_STRICT, (a, b) -> a.span().equals(b.span()));
      scoreMentions(Scores.MENTIONS_LENIENT, (a, b) -> a.span().overlap(b.span()) > 0);
      Map<String, String> goldOf = matchEntities();
      scoreEntities(goldOf);
      scoreFacts(goldOf);
    }

    private void scoreMentions(String what, BiPredicate<MarkedMention, MarkedMention> samePlace) {
      List<MarkedMention> golden = mentions(gold);
      List<MarkedMention> found = mentions(predicted);
      List<Pair<Integer>> pairs = new ArrayList<>();
      for (int i = 0; i < golden.size(); i++) {
        for (int j = 0; j < found.size(); j++) {
          MarkedMention a = golden.get(i);
          MarkedMention b = found.get(j);
          if (a.type().equals(b.type()) && samePlace.test(a, b)) {
            int exact = a.span().equals(b.span()) ? 1 : 0;
            pairs.add(
                new Pair<>(List.of(a.optional() ? 0 : 1, exact, a.span().overlap(b.span())), i, j));
          }
        }
      }
      Map<Integer, Integer> matched = Matching.oneToOne(pairs);
      for (int i = 0; i < golden.size(); i++) {
        if (!golden.get(i).optional()) {
          scores.add(what, golden.get(i).type(), matched.containsValue(i));
        }
      }
      for (int j = 0; j < found.size(); j++) {
        if (!matched.containsKey(j)) {
          scores.addSpurious(what, found.get(j).type());
        }
      }
    }

    /// From predicted to gold entity id.
    private Map<String, String> matchEntities() {
      List<Pair<String>> pairs = new ArrayList<>();
      for (ExchangeEntity g : gold.entities()) {
        for (ExchangeEntity p : predicted.entities()) {
          int shared = g.type().equals(p.type()) ? sharedMentions(g, p) : 0;
          if (shared > 0) {
            pairs.add(new Pair<>(List.of(g.isOptional() ? 0 : 1, shared), g.id(), p.id()));
          }
        }
      }
      return Matching.oneToOne(pairs);
    }

    private void scoreEntities(Map<String, String> goldOf) {
      for (ExchangeEntity entity : gold.entities()) {
        if (!entity.isOptional()) {
          boolean found = goldOf.containsValue(entity.id());
          scores.add(Scores.ENTITIES, entity.type(), found);
          if (!found) {
            scores.addError(
                "%s missed entity: %s %s".formatted(gold.id(), entity.type(), entity.name()));
          }
        }
      }
      for (ExchangeEntity entity : predicted.entities()) {
        if (!goldOf.containsKey(entity.id())) {
          scores.addSpurious(Scores.ENTITIES, entity.type());
          scores.addError(
              "%s wrong entity: %s %s".formatted(gold.id(), entity.type(), entity.name()));
        }
      }
    }

    private void scoreFacts(Map<String, String> goldOf) {
      Map<Integer, Integer> goldFactOf = matchFacts(goldOf);
      Map<Integer, Integer> predictedFactOf = new TreeMap<>();
      goldFactOf.forEach((p, g) -> predictedFactOf.put(g, p));
      for (int j = 0; j < gold.facts().size(); j++) {
        ExchangeFact fact = gold.facts().get(j);
        if (!fact.isOptional()) {
          Integer match = predictedFactOf.get(j);
          scoreGoldFact(fact, match == null ? List.of() : List.of(predicted.facts().get(match)));
        }
      }
      Set<String> optional = new HashSet<>();
      gold.entities().stream()
          .filter(ExchangeEntity::isOptional)
          .forEach(entity -> optional.add(entity.id()));
      for (int i = 0; i < predicted.facts().size(); i++) {
        ExchangeFact fact = predicted.facts().get(i);
        boolean touchesOptional =
            optional.contains(goldOf.getOrDefault(fact.subject(), ""))
                || optional.contains(goldOf.getOrDefault(fact.object(), ""));
        if (!goldFactOf.containsKey(i) && !touchesOptional) {
          scores.addSpurious(Scores.FACTS, fact.predicate());
          scores.addSpurious(Scores.FACTS_WITH_EVIDENCE, fact.predicate());
          scores.addError("%s wrong: %s".formatted(gold.id(), describe(predicted, fact)));
        }
      }
    }

    private void scoreGoldFact(ExchangeFact fact, List<ExchangeFact> match) {
      boolean right = !match.isEmpty();
      boolean proved = right && evidenceIsRight(fact, match.getFirst());
      scores.add(Scores.FACTS, fact.predicate(), right);
      scores.add(Scores.FACTS_WITH_EVIDENCE, fact.predicate(), proved);
      if (right && !proved) {
        scores.addSpurious(Scores.FACTS_WITH_EVIDENCE, fact.predicate());
      }
      if (!right) {
        scores.addError("%s missed: %s".formatted(gold.id(), describe(gold, fact)));
      }
    }

    /// From predicted to gold index.
    private Map<Integer, Integer> matchFacts(Map<String, String> goldOf) {
      List<Pair<Integer>> pairs = new ArrayList<>();
      for (int i = 0; i < predicted.facts().size(); i++) {
        for (int j = 0; j < gold.facts().size(); j++) {
          ExchangeFact g = gold.facts().get(j);
          ExchangeFact p = predicted.facts().get(i);
          if (sameFact(g, p, goldOf)) {
            int proved = evidenceIsRight(g, p) ? 1 : 0;
            pairs.add(new Pair<>(List.of(g.isOptional() ? 0 : 1, proved), j, i));
          }
        }
      }
      return Matching.oneToOne(pairs);
    }

    private boolean sameFact(ExchangeFact g, ExchangeFact p, Map<String, String> goldOf) {
      String subject = goldOf.get(p.subject());
      if (subject == null || !g.predicate().equals(p.predicate())) {
        return false;
      }
      if (ontology.findPredicate(g.predicate()).orElseThrow() instanceof AttributeType) {
        return g.subject().equals(subject) && p.object().startsWith(g.object());
      }
      String object = goldOf.get(p.object());
      return (g.subject().equals(subject) && g.object().equals(object))
          || (isSymmetric(g) && g.object().equals(subject) && g.subject().equals(object));
    }

    private boolean isSymmetric(ExchangeFact fact) {
      return ontology.findPredicate(fact.predicate()).orElseThrow() instanceof RelationType relation
          && relation.symmetric();
    }
  }

  private static List<MarkedMention> mentions(ExchangeDocument document) {
    Map<String, MarkedMention> seen = new TreeMap<>();
    for (ExchangeEntity entity : document.entities()) {
      for (Offsets span : entity.mentions()) {
        seen.merge(
            "%09d-%09d-%s".formatted(span.start(), span.end(), entity.type()),
            new MarkedMention(span, entity.type(), entity.isOptional()),
            (a, b) -> new MarkedMention(span, a.type(), a.optional() && b.optional()));
      }
    }
    return List.copyOf(seen.values());
  }

  private static int sharedMentions(ExchangeEntity gold, ExchangeEntity predicted) {
    return (int)
        gold.mentions().stream()
            .filter(a -> predicted.mentions().stream().anyMatch(b -> halfShared(a, b)))
            .count();
  }

  /// Equal, or at least half of their union in common.
  private static boolean halfShared(Offsets a, Offsets b) {
    return 2 * a.overlap(b) >= Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
  }

  private static boolean evidenceIsRight(ExchangeFact gold, ExchangeFact predicted) {
    Offsets g = gold.evidence();
    Offsets p = predicted.evidence();
    return g != null && p != null && g.overlap(p) > 0 && p.length() <= 2 * g.length() + 100;
  }

  private static String describe(ExchangeDocument document, ExchangeFact fact) {
    return "%s %s %s"
        .formatted(
            name(document.entities(), fact.subject()),
            fact.predicate(),
            name(document.entities(), fact.object()));
  }

  private static String name(Collection<ExchangeEntity> entities, String id) {
    return entities.stream()
        .filter(entity -> entity.id().equals(id))
        .map(ExchangeEntity::name)
        .findFirst()
        .orElse(id);
  }
}
