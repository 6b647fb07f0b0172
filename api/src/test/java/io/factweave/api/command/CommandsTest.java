package io.factweave.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands as a user types them: what they print where, and their exit codes.
class CommandsTest {
  private static final String TEXT =
      "🙂 DeepSeek, a startup headquartered in Hangzhou, was founded by Liang Wenfeng in 2023.";

  @TempDir Path folder;

  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final InputStream systemIn = System.in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveBack() {
    System.setOut(systemOut);
    System.setErr(systemErr);
    System.setIn(systemIn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ingest", "extract", "query", "evaluate", "export", "rebuild"})
  void everyCommandExplainsItself(String command) {
    assertThat(Factweave.execute(command, "--help")).isZero();
    assertThat(printed()).contains("Usage: factweave " + command);
  }

  @Test
  void unknownCommandsAreRefusedWithWhatThereIs() {
    assertThat(Factweave.execute("extarct")).isEqualTo(2);
    assertThat(complained()).contains("extarct").contains("extract");
  }

  @Test
  void extractsJsonLinesFromStandardInputWithoutNoise() {
    String line =
        JsonMapper.shared().writeValueAsString(java.util.Map.of("id", "d1", "text", TEXT));
    System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));

    assertThat(Factweave.execute("extract", "-")).isZero();

    JsonNode document = JsonMapper.shared().readTree(printed());
    assertThat(document.get("id").asString()).isEqualTo("d1");
    assertThat(document.get("text").asString()).isEqualTo(TEXT);
    JsonNode mention = document.at("/entities/0/mentions/0");
    int[] codePoints = TEXT.codePoints().toArray();
    assertThat(
            new String(
                codePoints,
                mention.get(0).asInt(),
                mention.get(1).asInt() - mention.get(0).asInt()))
        .isEqualTo("DeepSeek");
    assertThat(document.get("facts").toString()).contains("foundedBy").contains("2023");
  }

  @Test
  void goesOnAfterABadFileAndSaysWhichOne() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), TEXT);
    Path bad = Files.write(folder.resolve("empty.pdf"), new byte[0]);
    Path result = folder.resolve("out.jsonl");

    int code =
        Factweave.execute("extract", "--out", result.toString(), bad.toString(), good.toString());

    assertThat(code).isEqualTo(1);
    assertThat(complained()).contains("empty.pdf").contains("EMPTY_DOCUMENT");
    assertThat(Files.readAllLines(result)).hasSize(1);
    assertThat(printed()).isEmpty();
  }

  @Test
  void ingestsQueriesExportsAndRebuilds() throws IOException {
    Path article = Files.writeString(folder.resolve("article.txt"), TEXT);
    String data = folder.resolve("data").toString();
    String query =
        "PREFIX fw: <https://w3id.org/factweave/ontology#> SELECT ?who WHERE { ?s fw:foundedBy ?who"
            + " }";

    assertThat(Factweave.execute("ingest", "--data", data, article.toString())).isZero();
    assertThat(complained()).contains("1 document").contains("new: 1");
    assertThat(Factweave.execute("query", "--data", data, "sparql", query, "--format", "csv"))
        .isZero();
    assertThat(printed())
        .isEqualTo("who\r\nhttp://localhost:8080/entities/person-liang-wenfeng\r\n");
    out.reset();
    Path file = Files.writeString(folder.resolve("query.rq"), query);
    assertThat(Factweave.execute("query", "--data", data, "sparql", "@" + file, "--format", "json"))
        .isZero();
    assertThat(JsonMapper.shared().readTree(printed()).at("/0/who").asString())
        .isEqualTo("http://localhost:8080/entities/person-liang-wenfeng");
    Path before = folder.resolve("before.nq");
    Path after = folder.resolve("after.nq");
    assertThat(export(data, before)).isZero();
    assertThat(Factweave.execute("rebuild", "--data", data, "--neo4j", "off")).isZero();
    assertThat(export(data, after)).isZero();

    assertThat(before).hasSameBinaryContentAs(after);
    assertThat(Files.readString(before)).contains("foundedBy");
  }

  private static int export(String data, Path file) {
    return Factweave.execute(
        "export", "--data", data, "--format", "nquads", "--out", file.toString());
  }

  @Test
  void tellsWhereAQueryIsWrong() throws IOException {
    Path article = Files.writeString(folder.resolve("article.txt"), TEXT);
    String data = folder.resolve("data").toString();
    Factweave.execute("ingest", "--data", data, article.toString());

    assertThat(Factweave.execute("query", "--data", data, "sparql", "SELECT ?s WHERE {"))
        .isEqualTo(2);
    assertThat(complained()).contains("line 1, column").doesNotContain("Exception");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    String data = folder.resolve("nothing").toString();

    assertThat(Factweave.execute("query", "--data", data, "sparql", "ASK {}")).isEqualTo(2);
    assertThat(complained()).contains("There is no data folder").contains("nothing");
  }

  @Test
  void refusesToListenWhereOthersReachItWithoutAToken() {
    String data = folder.resolve("data").toString();

    assertThat(Factweave.execute("serve", "--data", data, "--host", "0.0.0.0")).isEqualTo(2);
    assertThat(complained()).contains("demands a token");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void shipsEveryArticleOfTheSampleCorpus() throws IOException {
    try (java.util.stream.Stream<Path> files = Files.list(Path.of("src/main/resources/samples"))) {
      assertThat(SampleCorpus.sources().stream().map(source -> source.fileName()))
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void scoresPredictionsAgainstGold() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), line("Company"));
    Path right = Files.writeString(folder.resolve("right.jsonl"), line("Company"));
    Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), line("Planet"));

    assertThat(Factweave.execute("evaluate", gold.toString(), right.toString())).isZero();
    assertThat(printed())
        .contains("entities          ALL                 1.000  1.000  1.000      1      0      0");
    assertThat(Factweave.execute("evaluate", gold.toString(), wrong.toString())).isEqualTo(2);
    assertThat(complained()).contains("wrong.jsonl:1").contains("unknown type Planet");
  }

  @Test
  void evaluatesFilesOfTokensAndTags() throws IOException {
    Path gold = Files.writeString(folder.resolve("tags.txt"), "Mira B-PER\nleft O\n");
    Path none = Files.writeString(folder.resolve("none.jsonl"), "");
    Path texts = folder.resolve("texts.jsonl");
    Path broken = Files.writeString(folder.resolve("broken.txt"), "Mira B-PER\nleft\n");

    assertThat(Factweave.execute("evaluate", gold.toString(), none.toString())).isZero();
    assertThat(printed())
        .contains("spans strict      ALL                 0.000  0.000  0.000      0      0      1");
    assertThat(Factweave.execute("evaluate", "--texts", texts.toString(), gold.toString()))
        .isZero();
    assertThat(texts).hasContent("{\"id\":\"1\",\"text\":\"Mira left\"}");
    assertThat(Factweave.execute("evaluate", "--format", "bio", broken.toString())).isEqualTo(2);
    assertThat(complained()).contains("broken.txt:2: a token and a tag are expected");
  }

  @Test
  void refusesLabelsOfUnknownTypes() throws IOException {
    Path gold = Files.writeString(folder.resolve("tags.txt"), "Mira B-PER\n");

    assertThat(Factweave.execute("evaluate", "--label", "PER=Persn", gold.toString())).isEqualTo(2);
    assertThat(complained()).contains("unknown type 'Persn'").contains("Organization, Person");
  }

  private static String line(String type) {
    return """
    {"id":"a","text":"DeepSeek","entities":[{"id":"e1","type":"%s","name":"DeepSeek","aliases":[],"mentions":[[0,8]]}],"facts":[]}
    """
        .formatted(type);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
