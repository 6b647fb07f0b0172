package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.ingest.evaluate.BioDocument.LabelledTokens;
import io.factweave.ingest.evaluate.GoldFiles.Prediction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BioGoldTest {
  private static final String[] NEWS = {
    "# a comment",
    "Mira\tB-PER",
    "Osk\tI-PER",
    "left\tO",
    "Volta\tB-ORG",
    "Pond\tI-ORG",
    "🙂\tO",
    "for\tO",
    "Ulm\tB-LOC",
    "#\tO",
    "",
    "\t",
    "Hamlet\tB-MISC",
    "bores\tO",
    "Ulm\tB-LOC"
  };

  @TempDir private Path folder;

  @Test
  void scoresNamesBySpanAndLabel() {
    Scores scores =
        score(
            NEWS,
            new Prediction("1", "Mira Osk left Volta Pond 🙂 for Ulm #")
                .entity("Person", "Mira Osk")
                .entity("Company", "Volta")
                .entity("Country", "Ulm")
                .entity("Policy", "left"),
            new Prediction("2", "Hamlet bores Ulm").entity("Person", "Hamlet"));

    assertThat(scores.byType(BioGold.SPANS))
        .isEqualTo(
            Map.of(
                "PER", new Score(1, 1, 0), "ORG", new Score(0, 1, 1), "LOC", new Score(1, 0, 1)));
    assertThat(scores.of(BioGold.SPANS)).isEqualTo(new Score(2, 2, 2));
    assertThat(scores.of(BioGold.SPANS).f1()).isEqualTo(0.5);
    assertThat(scores.errors())
        .containsExactly(
            "1 missed: ORG Volta Pond",
            "1 wrong: ORG Volta",
            "2 missed: LOC Ulm",
            "2 wrong: PER Hamlet");
  }

  @Test
  void tellsWhatStandsForWhat() {
    assertThat(open(file(NEWS)).notes())
        .containsExactly(
            "LOC is Country, Place",
            "ORG is Company, GovernmentBody, Organization",
            "PER is Person",
            "left out, as no type of ours stands for it: MISC");
  }

  @Test
  void takesAMentionForTheTokensThatItTouches() {
    Scores scores =
        score(
            new String[] {"U.S.-based B-LOC", "firms O"},
            new Prediction("1", "U.S.-based firms").entity("Country", "U.S."));

    assertThat(scores.of(BioGold.SPANS)).isEqualTo(new Score(1, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B-PER I-PER B-PER O B-ORG",
        "I-PER I-PER B-PER O I-ORG",
        "B-PER E-PER S-PER O S-ORG",
        "PER_B PER_I PER_B O ORG_B",
        "B-PER L-PER U-PER O U-ORG"
      })
  void readsEveryDialectOfTags(String tags) {
    String[] lines =
        Arrays.stream(tags.split(" ", -1)).map(tag -> "word X " + tag).toArray(String[]::new);

    assertThat(BioReader.read(file(lines), false))
        .singleElement()
        .extracting(BioDocument::spans)
        .isEqualTo(
            List.of(
                new LabelledTokens(0, 2, "PER"),
                new LabelledTokens(2, 3, "PER"),
                new LabelledTokens(4, 5, "ORG")));
  }

  @Test
  void joinsTheSentencesOfADocumentAndEndsNamesWithThem() {
    String[] lines = {
      "-DOCSTART- -X- O O", "", "Mira NN I-PER", "", "Osk NN I-PER", "", "-DOCSTART- O", "Ulm NN O"
    };

    List<BioDocument> documents = BioReader.read(file(lines), false);
    assertThat(documents).extracting(BioDocument::text).containsExactly("Mira Osk", "Ulm");
    assertThat(documents.getFirst().spans())
        .containsExactly(new LabelledTokens(0, 1, "PER"), new LabelledTokens(1, 2, "PER"));
    assertThat(BioReader.read(file(lines), true))
        .extracting(BioDocument::text)
        .containsExactly("Mira", "Osk", "Ulm");
  }

  @Test
  void givesEachTypeToTheNarrowestLabelThatTheFileHas() {
    assertThat(classes(Set.of("corporation", "group", "location", "product")))
        .isEqualTo(
            Map.of(
                "Company", "Company",
                "GROUP", "GovernmentBody+Organization",
                "LOC", "Country+Place",
                "PRODUCT", "AiModel+Chip+Technology"));
    assertThat(classes(Set.of("Company", "Organization", "GovernmentBody", "Country", "Place")))
        .isEqualTo(
            Map.of(
                "Company", "Company",
                "ORG", "Organization",
                "GovernmentBody", "GovernmentBody",
                "Country", "Country",
                "LOC", "Place"));
    assertThat(classes(Set.of("politician", "person", "politicalparty", "organisation")))
        .isEqualTo(Map.of("PER", "Person", "ORG", "Company+GovernmentBody+Organization"));
  }

  @Test
  void letsTheUserSayWhatALabelStandsFor() {
    BioLabels labels =
        new BioLabels(
            Set.of("GRP", "PRO", "PER"),
            Map.of("grp", List.of("Organization", "Company"), "PRO", List.of()));

    assertThat(labels.ofLabel("GRP")).contains("GRP");
    assertThat(labels.ofType("Company")).contains("GRP");
    assertThat(labels.leftOut()).containsExactly("PRO");
  }

  @Test
  void namesTheLineThatHasNoTag() {
    Path file = file("Mira B-PER", "", "Osk PERSON");

    assertThatThrownBy(() -> BioReader.read(file, false))
        .hasMessage(
            file
                + ":3: a token and a tag are expected, such as 'Ada B-PER' or 'was O', not"
                + " 'Osk PERSON'");
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws java.io.IOException {
    Path file = Files.write(folder.resolve("latin"), new byte[] {'a', ' ', 'O', '\n', (byte) 0xe9});

    assertThatThrownBy(() -> BioReader.read(file, false))
        .hasMessage(file + ":2: the line is not UTF-8");
  }

  private static Map<String, String> classes(Set<String> labels) {
    return new BioLabels(labels, Map.of())
        .classes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("+", e.getValue())));
  }

  private Scores score(String[] lines, Prediction... predictions) {
    return open(file(lines))
        .score(
            Arrays.stream(predictions)
                .map(Prediction::document)
                .collect(Collectors.toMap(document -> document.id(), document -> document)));
  }

  private static GoldStandard open(Path file) {
    return GoldFormat.detect(file).open(file, GoldFiles.ONTOLOGY, GoldOptions.USUAL);
  }

  private Path file(String... lines) {
    return GoldFiles.write(folder, "tags.txt", lines);
  }
}
