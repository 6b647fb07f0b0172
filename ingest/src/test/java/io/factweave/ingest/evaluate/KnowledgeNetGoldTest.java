package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.evaluate.GoldFiles.Prediction;
import io.factweave.ingest.exchange.ExchangeDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One document of two passages behind two blanks and an emoji. The first, "Mira Osk leads Volta
/// Pond, which she founded.", has the founder twice (by name and by pronoun) and the chief executive;
/// founders and chief executives are annotated exhaustively. The second has nothing.
class KnowledgeNetGoldTest {
  private static final String FIRST = "Mira Osk leads Volta Pond, which she founded.";
  private static final String SECOND = "Volta Pond sits in Ulm 🙂 since 1999.";
  private static final String GOLD =
      """
      {"fold": 2, "documentId": "7", "documentText": "  🙂 %1$s %2$s", "passages": [\
      {"passageId": "7:4:49", "passageStart": 4, "passageEnd": 49, "passageText": "%1$s",\
      "exhaustivelyAnnotatedProperties": [{"propertyId": "2", "propertyName": "FOUNDED_BY"}, {"propertyId": "4", "propertyName": "CEO"}],\
      "facts": [%3$s, %4$s, %5$s]},\
      {"passageId": "7:50:86", "passageStart": 50, "passageEnd": 86, "passageText": "%2$s",\
      "exhaustivelyAnnotatedProperties": [{"propertyId": "6", "propertyName": "HEADQUARTERS"}], "facts": []}]}
      """
          .formatted(
              FIRST,
              SECOND,
              fact(2, 19, 29, 4, 12),
              fact(2, 19, 29, 37, 40),
              fact(4, 19, 29, 4, 12))
          .strip();

  @TempDir private Path folder;

  @Test
  void countsAHitForEachGoldFactThatAPredictionMeets() {
    Scores scores =
        score(
            GoldOptions.USUAL,
            first()
                .claim("Volta Pond", "foundedBy", "Mira Osk", "Volta Pond", "she")
                .claim("Mira Osk", "worksFor", "Volta Pond", "Osk", "Volta Pond")
                .as("asserted", "CEO"));

    assertThat(scores.byType("span_overlap"))
        .isEqualTo(Map.of("FOUNDED_BY", new Score(1, 0, 1), "CEO", new Score(1, 0, 0)));
    assertThat(scores.byType("span_exact"))
        .isEqualTo(Map.of("FOUNDED_BY", new Score(1, 0, 1), "CEO", new Score(0, 1, 1)));
    assertThat(scores.of("span_overlap").f1()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void countsOnlyWhatIsAnnotatedExhaustivelyAsWrong() {
    Scores scores =
        score(
            GoldOptions.USUAL,
            first()
                .claim("Mira Osk", "foundedBy", "Volta Pond", "Mira Osk", "Volta Pond")
                .claim("Mira Osk", "educatedAt", "Volta Pond", "Mira Osk", "Volta Pond"),
            new Prediction("7:50:86", SECOND)
                .entity("Company", "Volta Pond")
                .entity("Place", "Ulm")
                .claim("Volta Pond", "headquarteredIn", "Ulm", "Volta Pond", "Ulm")
                .claim("Volta Pond", "foundedOn", "1999", "Volta Pond", "1999"));

    assertThat(scores.byType("span_overlap"))
        .isEqualTo(
            Map.of(
                "FOUNDED_BY", new Score(0, 1, 2),
                "CEO", new Score(0, 0, 1),
                "HEADQUARTERS", new Score(0, 1, 0)));
    assertThat(scores.errors())
        .contains(
            "7:4:49 missed (span_exact): Volta Pond FOUNDED_BY she",
            "7:50:86 wrong (span_overlap): Volta Pond HEADQUARTERS Ulm");
  }

  @Test
  void leavesOutWhatIsNotSaidAsSo() {
    Scores scores =
        score(
            GoldOptions.USUAL,
            first()
                .claim("Mira Osk", "foundedBy", "Volta Pond", "Mira Osk", "Volta Pond")
                .as("denied", null)
                .claim("Volta Pond", "foundedBy", "Mira Osk", "Volta Pond", "she")
                .as("planned", null));

    assertThat(scores.of("span_overlap")).isEqualTo(new Score(0, 0, 3));
  }

  @Test
  void comparesLinksInModeUri() {
    Path uris =
        GoldFiles.write(
            folder, "uris.tsv", "# name\turi", "volta pond\tQ5", "Mira Osk\thttp://w/entity/Q6/");
    GoldOptions options =
        new GoldOptions(Set.of(), List.of(KnowledgeNetMode.URI), uris, false, Map.of(), false);

    Scores scores =
        score(options, first().claim("Volta Pond", "foundedBy", "Mira Osk", "Volta Pond", "she"));

    assertThat(scores.byType("uri"))
        .as("the two founder facts have the same links and are one")
        .isEqualTo(Map.of("FOUNDED_BY", new Score(1, 0, 0), "CEO", new Score(0, 0, 1)));
  }

  @Test
  void saysWhatModeUriNeeds() {
    GoldOptions options =
        new GoldOptions(Set.of(), List.of(KnowledgeNetMode.URI), null, false, Map.of(), false);

    assertThatThrownBy(() -> score(options, first()))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("give a file of names and URIs (--uris)");
  }

  @Test
  void scoresPredictionsInItsOwnForm() {
    Path gold = GoldFiles.write(folder, "gold.jsonl", GOLD);

    Scores scores = open(gold, GoldOptions.USUAL).scoreOwnForm(gold).orElseThrow();

    assertThat(scores.of("span_exact")).isEqualTo(new Score(3, 0, 0));
  }

  @Test
  void readsEachPassageAsADocument() {
    assertThat(open(GoldFiles.write(folder, "gold.jsonl", GOLD), GoldOptions.USUAL).documents())
        .extracting(document -> document.id().value(), document -> document.text())
        .containsExactly(tuple("7:4:49", FIRST), tuple("7:50:86", SECOND));
  }

  @Test
  void saysWhichFoldsThereAre() {
    Path gold = GoldFiles.write(folder, "gold.jsonl", GOLD);
    GoldOptions options =
        new GoldOptions(Set.of(4), GoldOptions.USUAL.modes(), null, false, Map.of(), false);

    assertThatThrownBy(() -> open(gold, options))
        .hasMessage(gold + " has no passage of fold 4; it has the folds 2");
  }

  @Test
  void namesTheLineThatIsBroken() {
    Path gold =
        GoldFiles.write(folder, "gold.jsonl", GOLD, GOLD.replace("\"subjectEnd\": 29", "\"x\": 1"));
    Path text = GoldFiles.write(folder, "text.jsonl", GOLD, "", "{\"fold\": 2,");

    assertThatThrownBy(() -> open(gold, GoldOptions.USUAL))
        .hasMessage(gold + ":2: 'subjectEnd' is missing or no whole number");
    assertThatThrownBy(() -> open(text, GoldOptions.USUAL))
        .hasMessageStartingWith(text + ":3: no JSON object");
  }

  private static Prediction first() {
    return new Prediction("7:4:49", FIRST)
        .entity("Company", "Volta Pond")
        .entity("Person", "Mira Osk");
  }

  private Scores score(GoldOptions options, Prediction... predictions) {
    Map<String, ExchangeDocument> predicted = new LinkedHashMap<>();
    for (Prediction prediction : predictions) {
      predicted.put(prediction.document().id(), prediction.document());
    }
    return open(GoldFiles.write(folder, "gold.jsonl", GOLD), options).score(predicted);
  }

  private static GoldStandard open(Path gold, GoldOptions options) {
    return GoldFormat.detect(gold).open(gold, GoldFiles.ONTOLOGY, options);
  }

  private static String fact(
      int property, int subjectStart, int subjectEnd, int objectStart, int objectEnd) {
    return """
    {"propertyId": "%d", "subjectStart": %d, "subjectEnd": %d, "subjectUri": "http://w/entity/Q5",\
    "objectStart": %d, "objectEnd": %d, "objectUri": "http://w/entity/Q6"}\
    """
        .formatted(property, subjectStart, subjectEnd, objectStart, objectEnd);
  }
}
