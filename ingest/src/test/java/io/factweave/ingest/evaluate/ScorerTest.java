package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeFormat;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `gold.jsonl` has two documents, `predicted.jsonl` only the first, with one error of every kind: a
/// split entity, a wrong type, a short and a long span, an object that was not found, evidence in
/// another sentence, exchanged arguments, and a fact about an optional entity.
class ScorerTest {
  private static final Ontology ONTOLOGY = OntologyReader.builtIn();
  private static final ExchangeFormat FORMAT = new ExchangeFormat(ONTOLOGY);
  private final Map<String, ExchangeDocument> gold = FORMAT.read(file("gold.jsonl"));
  private final Map<String, ExchangeDocument> predicted = FORMAT.read(file("predicted.jsonl"));

  @Test
  void printsTheTableOfTheGuidelines() throws IOException {
    assertThat(score(gold, predicted).table(true))
        .isEqualToNormalizingNewlines(Files.readString(file("scores-by-type.txt")));
  }

  @Test
  void printsOneLineAScoreWithoutTypes() throws IOException {
    String totals =
        Files.readString(file("scores-by-type.txt"))
            .lines()
            .filter(line -> line.startsWith("what") || line.contains(" ALL "))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(score(gold, predicted).table(false)).isEqualToNormalizingNewlines(totals);
  }

  @Test
  void findsNothingWrongWithTheGoldItself() {
    Scores scores = score(gold, gold);

    assertThat(scores.errors()).isEmpty();
    assertThat(scores.of(Scores.MENTIONS_STRICT)).isEqualTo(new Score(9, 0, 0));
    assertThat(scores.of(Scores.ENTITIES)).isEqualTo(new Score(8, 0, 0));
    assertThat(scores.of(Scores.FACTS)).isEqualTo(new Score(6, 0, 0));
    assertThat(scores.of(Scores.FACTS_WITH_EVIDENCE).f1()).isEqualTo(1);
  }

  @Test
  void countsAMissingDocumentAsMissedWhole() {
    Scores scores = score(gold, Map.of());

    assertThat(scores.of(Scores.ENTITIES)).isEqualTo(new Score(0, 0, 8));
    assertThat(scores.of(Scores.FACTS)).isEqualTo(new Score(0, 0, 6));
    assertThat(scores.of(Scores.FACTS).precision()).isZero();
  }

  @Test
  void namesWhatWasMissedAndWhatWasWrong() {
    assertThat(score(gold, predicted).errors())
        .contains(
            "one missed entity: Chip H800",
            "one wrong entity: AiModel H800",
            "one missed: DeepSeek uses H800",
            "one wrong: China locatedIn Hangzhou",
            "two missed: Nvidia develops H100")
        .noneMatch(error -> error.contains("High-Flyer"));
  }

  @Test
  void doesNotCountWhatIsOptionalEitherWay() {
    ExchangeDocument whole = Objects.requireNonNull(gold.get("one"));
    ExchangeDocument without =
        new ExchangeDocument(
            whole.id(),
            whole.text(),
            null,
            whole.entities().stream().filter(entity -> !entity.isOptional()).toList(),
            whole.facts().stream().filter(fact -> !fact.isOptional()).toList(),
            null);

    assertThat(score(Map.of("one", whole), Map.of("one", without)).table(true))
        .isEqualTo(score(Map.of("one", whole), Map.of("one", whole)).table(true));
  }

  @Test
  void rejectsAPredictionOverAnotherText() {
    ExchangeDocument other =
        new ExchangeDocument("one", "Another text", null, List.of(), List.of(), null);

    assertThatThrownBy(() -> score(gold, Map.of("one", other)))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(IngestError.INVALID_GOLD_FILE))
        .hasMessage("one: the predicted text is not the gold text, offsets cannot agree");
  }

  private static Scores score(
      Map<String, ExchangeDocument> gold, Map<String, ExchangeDocument> predicted) {
    return new Scorer(ONTOLOGY).score(gold, predicted);
  }

  private static Path file(String name) {
    try {
      URL resource = Objects.requireNonNull(ScorerTest.class.getResource(name), name);
      return Path.of(resource.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
