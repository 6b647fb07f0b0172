package io.factweave.ingest.evaluate;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.ingest.evaluate.Scores.Mean;
import io.factweave.ingest.evaluate.Text2KgBenchSentence.Triple;
import io.factweave.ingest.exchange.ExchangeDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Text2KGBench's sentences and its rule: triples are equal when their words are, without case,
/// white space and underscores. Each sentence has its precision, recall and F1; their mean is the
/// ontology's, and the mean of the ontologies is the result. Its own scorer looks only at predicted
/// relations that the sentence's gold has (`filtered`); `unfiltered` looks at all.
final class Text2KgBenchGold implements GoldStandard {
  static final String FILTERED = "filtered";
  static final String UNFILTERED = "unfiltered";

  /// The row of the mean over the ontologies.
  static final String ONTOLOGIES = "MEAN";

  private final List<Text2KgBenchSentence> sentences;
  private final Map<String, Set<String>> relations = new HashMap<>();

  private Text2KgBenchGold(List<Text2KgBenchSentence> sentences) {
    this.sentences = sentences;
    for (Text2KgBenchSentence sentence : sentences) {
      Set<String> known = relations.computeIfAbsent(sentence.ontology(), o -> new HashSet<>());
      sentence.triples().forEach(triple -> known.add(triple.relationKey()));
    }
  }

  static Text2KgBenchGold open(Path gold) {
    return new Text2KgBenchGold(Text2KgBenchReader.read(gold));
  }

  @Override
  public List<Document> documents() {
    return sentences.stream()
        .map(sentence ->
            Document.of(
                new DocumentId(sentence.ids().getFirst()), sentence.text(), DocumentMetadata.PLAIN))
        .toList();
  }

  @Override
  public Scores score(Map<String, ExchangeDocument> predicted) {
    Map<String, Set<Triple>> triples = new HashMap<>();
    for (Text2KgBenchSentence sentence : sentences) {
      ExchangeDocument document = predicted.get(sentence.ids().getFirst());
      if (document != null) {
        SameText.require(document, sentence.text());
        Set<String> known = relations.getOrDefault(sentence.ontology(), Set.of());
        triples.put(document.id(), Text2KgBenchMapping.of(document, known));
      }
    }
    return scoreTriples(triples);
  }

  @Override
  public Optional<Scores> scoreOwnForm(Path predictions) {
    return GoldFormat.detect(predictions) == GoldFormat.TEXT2KGBENCH
        ? Optional.of(scoreTriples(Text2KgBenchReader.readOutput(predictions)))
        : Optional.empty();
  }

  @Override
  public List<String> notes() {
    return List.of(
        "filtered: only relations that the sentence's gold has, as Text2KGBench scores",
        "MEAN: of the sentences' scores by ontology, then of the ontologies; ALL: over all"
            + " triples");
  }

  private Scores scoreTriples(Map<String, Set<Triple>> predicted) {
    Scores scores = new Scores(List.of(FILTERED, UNFILTERED));
    for (String what : List.of(FILTERED, UNFILTERED)) {
      Map<String, List<Mean>> bySentence = new TreeMap<>();
      for (Text2KgBenchSentence sentence : sentences) {
        Map<String, Triple> found = found(what, sentence, predicted);
        bySentence
            .computeIfAbsent(sentence.ontology(), o -> new ArrayList<>())
            .add(score(what, sentence, found, scores));
      }
      Map<String, Mean> byOntology = new LinkedHashMap<>();
      bySentence.forEach((ontology, all) -> byOntology.put(ontology, mean(all)));
      scores.addMean(what, ONTOLOGIES, mean(List.copyOf(byOntology.values())));
      byOntology.forEach((ontology, mean) -> scores.addMean(what, ontology, mean));
    }
    return scores;
  }

  private static Map<String, Triple> found(
      String what, Text2KgBenchSentence sentence, Map<String, Set<Triple>> predicted) {
    Set<String> inGold = new HashSet<>();
    sentence.triples().forEach(triple -> inGold.add(triple.relationKey()));
    Map<String, Triple> found = new LinkedHashMap<>();
    for (String id : sentence.ids()) {
      for (Triple triple : predicted.getOrDefault(id, Set.of())) {
        if (what.equals(UNFILTERED) || inGold.contains(triple.relationKey())) {
          found.putIfAbsent(triple.key(), triple);
        }
      }
    }
    return found;
  }

  private static Mean score(
      String what, Text2KgBenchSentence sentence, Map<String, Triple> found, Scores scores) {
    Map<String, Triple> gold = new TreeMap<>();
    sentence.triples().forEach(triple -> gold.put(triple.key(), triple));
    Score score = Score.NONE;
    for (Map.Entry<String, Triple> entry : gold.entrySet()) {
      boolean right = found.containsKey(entry.getKey());
      score = score.plus(right ? new Score(1, 0, 0) : new Score(0, 0, 1));
      scores.add(what, entry.getValue().relation(), right);
      if (!right) {
        scores.addError(error(what, sentence, "missed", entry.getValue()));
      }
    }
    for (Map.Entry<String, Triple> entry : found.entrySet()) {
      if (!gold.containsKey(entry.getKey())) {
        score = score.plus(new Score(0, 1, 0));
        scores.addSpurious(what, entry.getValue().relation());
        scores.addError(error(what, sentence, "wrong", entry.getValue()));
      }
    }
    return new Mean(score.precision(), score.recall(), score.f1());
  }

  private static Mean mean(List<Mean> parts) {
    return new Mean(
        parts.stream().mapToDouble(Mean::precision).average().orElse(0),
        parts.stream().mapToDouble(Mean::recall).average().orElse(0),
        parts.stream().mapToDouble(Mean::f1).average().orElse(0));
  }

  private static String error(
      String what, Text2KgBenchSentence sentence, String problem, Triple triple) {
    return "%s %s (%s): %s".formatted(sentence.ids().getFirst(), problem, what, triple);
  }
}
