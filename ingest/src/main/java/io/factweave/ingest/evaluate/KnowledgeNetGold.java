package io.factweave.ingest.evaluate;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// KnowledgeNet's passages and its rule. For each gold fact at least one matching prediction is a
/// hit, and one prediction may serve several; of the predictions that match no gold fact those are
/// wrong whose property is annotated exhaustively in the passage, and the others do not count.
final class KnowledgeNetGold implements GoldStandard {
  private static final Set<String> DATES = Set.of("DATE_FOUNDED", "DATE_OF_DEATH", "DATE_OF_BIRTH");

  private final List<KnowledgeNetPassage> passages;
  private final GoldOptions options;
  private final NameUris uris;

  private KnowledgeNetGold(List<KnowledgeNetPassage> passages, GoldOptions options, NameUris uris) {
    this.passages = passages;
    this.options = options;
    this.uris = uris;
  }

  static KnowledgeNetGold open(Path gold, GoldOptions options) {
    Path uris = options.uris();
    return new KnowledgeNetGold(
        KnowledgeNetReader.read(gold, options.folds()),
        options,
        uris == null ? NameUris.NONE : NameUris.read(uris));
  }

  @Override
  public List<Document> documents() {
    return passages.stream()
        .map(passage ->
            Document.of(new DocumentId(passage.id()), passage.text(), DocumentMetadata.PLAIN))
        .toList();
  }

  @Override
  public ExchangeDocument prediction(Extraction extraction) {
    requireLinks();
    return options.everyExpression()
        ? EveryExpression.of(extraction)
        : ExchangeMapping.of(extraction);
  }

  @Override
  public Scores score(Map<String, ExchangeDocument> predicted) {
    requireLinks();
    Map<String, Collection<KnowledgeNetFact>> facts = new HashMap<>();
    for (KnowledgeNetPassage passage : passages) {
      ExchangeDocument document = predicted.get(passage.id());
      if (document != null) {
        SameText.require(document, passage.text());
        requireClaims(document);
        facts.put(passage.id(), KnowledgeNetMapping.of(document, uris));
      }
    }
    return scoreFacts(facts);
  }

  @Override
  public Optional<Scores> scoreOwnForm(Path predictions) {
    if (GoldFormat.detect(predictions) != GoldFormat.KNOWLEDGENET) {
      return Optional.empty();
    }
    Map<String, Collection<KnowledgeNetFact>> facts = new HashMap<>();
    KnowledgeNetReader.read(predictions, options.folds())
        .forEach(passage -> facts.put(passage.id(), new HashSet<>(passage.facts())));
    return Optional.of(scoreFacts(facts));
  }

  private void requireLinks() {
    if (options.uris() == null && options.modes().contains(KnowledgeNetMode.URI)) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE,
          "Mode uri compares entities by their Wikidata links, and extractions have none: give a"
              + " file of names and URIs (--uris), or predictions in KnowledgeNet's own form with"
              + " subjectUri and objectUri");
    }
  }

  private static void requireClaims(ExchangeDocument document) {
    if (document.claims() == null) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE,
          "%s: the prediction has no claims, and only they have the spans of both arguments"
              .formatted(document.id()));
    }
  }

  private Scores scoreFacts(Map<String, Collection<KnowledgeNetFact>> predicted) {
    Scores scores = new Scores(options.modes().stream().map(KnowledgeNetMode::label).toList());
    for (KnowledgeNetMode mode : options.modes()) {
      for (KnowledgeNetPassage passage : passages) {
        score(mode, passage, predicted.getOrDefault(passage.id(), List.of()), scores);
      }
    }
    return scores;
  }

  private static void score(
      KnowledgeNetMode mode,
      KnowledgeNetPassage passage,
      Collection<KnowledgeNetFact> predicted,
      Scores scores) {
    List<KnowledgeNetFact> rest = new ArrayList<>(comparable(mode, predicted));
    for (KnowledgeNetFact fact : comparable(mode, passage.facts())) {
      boolean found = predicted.stream().anyMatch(other -> mode.same(fact, other));
      scores.add(mode.label(), fact.property(), found);
      rest.removeIf(other -> mode.same(fact, other));
      if (!found) {
        scores.addError(error(mode, passage, "missed", fact));
      }
    }
    for (KnowledgeNetFact fact : rest) {
      if (passage.exhaustive().contains(fact.property())) {
        scores.addSpurious(mode.label(), fact.property());
        scores.addError(error(mode, passage, "wrong", fact));
      }
    }
  }

  /// All; by links those that have both, each once, and no dates.
  private static Collection<KnowledgeNetFact> comparable(
      KnowledgeNetMode mode, Collection<KnowledgeNetFact> facts) {
    if (mode != KnowledgeNetMode.URI) {
      return facts;
    }
    Map<List<String>, KnowledgeNetFact> linked = new LinkedHashMap<>();
    for (KnowledgeNetFact fact : facts) {
      if (fact.isLinked() && !DATES.contains(fact.property())) {
        linked.putIfAbsent(
            List.of(fact.subject().uri(), fact.property(), fact.object().uri()), fact);
      }
    }
    return linked.values();
  }

  private static String error(
      KnowledgeNetMode mode, KnowledgeNetPassage passage, String what, KnowledgeNetFact fact) {
    return "%s %s (%s): %s %s %s"
        .formatted(
            passage.id(),
            what,
            mode.label(),
            cut(passage.text(), fact.subject()),
            fact.property(),
            cut(passage.text(), fact.object()));
  }

  private static String cut(String text, KnowledgeNetFact.Argument argument) {
    int[] codePoints = text.codePoints().toArray();
    int start = Math.clamp(argument.span().start(), 0, codePoints.length);
    int end = Math.clamp(argument.span().end(), start, codePoints.length);
    return new String(codePoints, start, end - start);
  }
}
