package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.factweave.ingest.evaluate.GoldFiles.Prediction;
import io.factweave.ingest.evaluate.Scores.Mean;
import io.factweave.ingest.evaluate.Text2KgBenchSentence.Triple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two ontologies: of three games with one, one and two triples, and of one book.
class Text2KgBenchGoldTest {
  private static final String[] GAMES = {
    line("ont_6_game_test_1", "Pondlife came from Osk Games.", "Pondlife|developer|Osk Games"),
    line("ont_6_game_test_2", "Mudlark is a game.", "Mudlark|publication date|01 January 2006"),
    line(
        "ont_6_game_test_3",
        "Reed runs on VoltOS since May 2007.",
        "Reed|operating_system|VoltOS",
        "Reed|publication date|01 May 2007"),
  };
  private static final String BOOK =
      line("ont_4_book_test_1", "Ulm is a novel by Mira Osk.", "Ulm|author|Mira Osk");

  @TempDir private Path folder;

  @Test
  void averagesSentencesAndThenOntologies() {
    Path output =
        GoldFiles.write(
            folder,
            "output.jsonl",
            "{\"id\": \"ont_6_game_test_1\", \"triples\": [[\"pond_life\", \"developer\", \"OSK"
                + " games\"], [\"Pondlife\", \"developer\", \"Osk\"], [\"Pondlife\", \"author\","
                + " \"Osk\"]]}",
            "{\"id\": \"ont_6_game_test_3\", \"triples\": [[\"Reed\", \"operating system\","
                + " \"VoltOS\"]]}",
            "{\"id\": \"ont_4_book_test_1\", \"triples\": [[\"Ulm\", \"author\", \"Mira Osk\"]]}");

    Scores scores = open(folder("gold")).scoreOwnForm(output).orElseThrow();

    // Games, filtered: (1/2 + 0 + 1) / 3, (1 + 0 + 1/2) / 3, (2/3 + 0 + 2/3) / 3; book: 1.
    assertMean(scores, Text2KgBenchGold.FILTERED, "ont_6_game", new Mean(0.5, 0.5, 4.0 / 9));
    assertMean(scores, Text2KgBenchGold.FILTERED, "ont_4_book", new Mean(1, 1, 1));
    assertMean(
        scores,
        Text2KgBenchGold.FILTERED,
        Text2KgBenchGold.ONTOLOGIES,
        new Mean(0.75, 0.75, 13.0 / 18));
    // Unfiltered, the first game has a precision of 1/3 and an F1 of 1/2.
    assertMean(
        scores,
        Text2KgBenchGold.UNFILTERED,
        "ont_6_game",
        new Mean(4.0 / 9, 0.5, (0.5 + 2.0 / 3) / 3));
    assertThat(scores.of(Text2KgBenchGold.FILTERED)).isEqualTo(new Score(3, 1, 2));
    assertThat(scores.of(Text2KgBenchGold.UNFILTERED)).isEqualTo(new Score(3, 2, 2));
    assertThat(scores.errors())
        .contains("ont_6_game_test_1 wrong (unfiltered): Pondlife | author | Osk");
  }

  @Test
  void saysOurFactsInItsWords() {
    Scores scores =
        open(folder("gold"))
            .score(
                predictions(
                    new Prediction("ont_6_game_test_1", "Pondlife came from Osk Games.")
                        .entity("Company", "Osk Games")
                        .entity("Technology", "Pondlife")
                        .fact("Osk Games", "develops", "Pondlife", null),
                    new Prediction("ont_6_game_test_3", "Reed runs on VoltOS since May 2007.")
                        .entity("Technology", "Reed")
                        .entity("Technology", "VoltOS")
                        .fact("Reed", "releasedOn", "2007-05", null)
                        .fact("Reed", "basedOn", "VoltOS", null)));

    assertThat(scores.of(Text2KgBenchGold.UNFILTERED)).isEqualTo(new Score(2, 0, 3));
  }

  @Test
  void knowsHeadsOfStatesAndOfGovernments() {
    assertThat(
            Text2KgBenchMapping.of(
                new Prediction("x", "Mira Osk, prime minister of Ulm")
                    .entity("Person", "Mira Osk")
                    .entity("Country", "Ulm")
                    .fact("Mira Osk", "worksFor", "Ulm", "prime minister")
                    .document(),
                Set.of("headofgovernment", "headofstate", "positionheld")))
        .containsExactlyInAnyOrder(
            new Triple("Ulm", "head of government", "Mira Osk"),
            new Triple("Mira Osk", "position held", "prime minister"));
  }

  @Test
  void takesLinesOfOneSentenceTogether() {
    String line =
        "{\"id\": \"ont_6_game_train_%d\", \"sent\": \"A and B.\", \"sub_label\": \"%s\","
            + " \"rel_label\": \"uses\", \"obj_label\": \"C\"}";
    Path gold =
        GoldFiles.write(folder, "train.jsonl", line.formatted(1, "A"), line.formatted(2, "B"));

    assertThat(Text2KgBenchReader.read(gold))
        .singleElement()
        .satisfies(sentence -> {
          assertThat(sentence.ids()).containsExactly("ont_6_game_train_1", "ont_6_game_train_2");
          assertThat(sentence.triples()).hasSize(2);
          assertThat(sentence.ontology()).isEqualTo("ont_6_game");
        });
  }

  @Test
  void namesTheLineThatIsBroken() {
    Path twice = GoldFiles.write(folder, "twice.jsonl", BOOK, BOOK);
    Path short_ =
        GoldFiles.write(folder, "short.jsonl", BOOK, "", "{\"id\": \"b\", \"sent\": \"x\"}");
    Path pair =
        GoldFiles.write(
            folder,
            "pair.jsonl",
            "{\"id\": \"b\", \"sent\": \"x\", \"triples\": [[\"a\", \"b\"]]}");

    assertThatThrownBy(() -> open(twice))
        .hasMessage(twice + ":2: id ont_4_book_test_1 stands twice");
    assertThatThrownBy(() -> open(short_))
        .hasMessage(short_ + ":3: 'sub_label' is missing or no string");
    assertThatThrownBy(() -> open(pair)).hasMessage(pair + ":1: a triple has 2 parts, not 3");
  }

  private static void assertMean(Scores scores, String what, String label, Mean expected) {
    Mean mean = scores.means(what).getOrDefault(label, new Mean(-1, -1, -1));
    assertThat(mean.precision()).isCloseTo(expected.precision(), within(1e-12));
    assertThat(mean.recall()).isCloseTo(expected.recall(), within(1e-12));
    assertThat(mean.f1()).isCloseTo(expected.f1(), within(1e-12));
  }

  private static Map<String, io.factweave.ingest.exchange.ExchangeDocument> predictions(
      Prediction... predictions) {
    return Arrays.stream(predictions)
        .map(Prediction::document)
        .collect(Collectors.toMap(document -> document.id(), document -> document));
  }

  private Path folder(String name) {
    try {
      Path gold = Files.createDirectory(folder.resolve(name));
      GoldFiles.write(gold, "games.jsonl", GAMES);
      GoldFiles.write(gold, "books.jsonl", BOOK);
      return gold;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static GoldStandard open(Path gold) {
    return GoldFormat.detect(gold).open(gold, GoldFiles.ONTOLOGY, GoldOptions.USUAL);
  }

  private static String line(String id, String sentence, String... triples) {
    return Arrays.stream(triples)
        .map(triple -> triple.split("\\|", -1))
        .map(parts ->
            "{\"sub\": \"%s\", \"rel\": \"%s\", \"obj\": \"%s\"}"
                .formatted(parts[0], parts[1], parts[2]))
        .collect(
            Collectors.joining(
                ", ",
                "{\"id\": \"%s\", \"sent\": \"%s\", \"triples\": [".formatted(id, sentence),
                "]}"));
  }
}
