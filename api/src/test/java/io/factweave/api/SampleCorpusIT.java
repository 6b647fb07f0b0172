package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// One ingest of the sample corpus, one server, real HTTP, both engines.
class SampleCorpusIT {
  private static final Path QUESTIONS = Path.of("src/test/resources/parity");

  private static TestServer server;

  @BeforeAll
  static void readTheSamples() throws IOException {
    server = TestServer.startAsShipped();
    for (Path file : SampleTexts.files()) {
      Reply reply = server.postFile(file);
      assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<String> questions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.replace(".rq", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void hasTenQuestions() throws IOException {
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersTheSameInBothLanguages(String question) throws IOException {
    Answers answers = server.answers();
    List<String> fromSparql = answers.sparql(Files.readString(QUESTIONS.resolve(question + ".rq")));
    List<String> fromCypher =
        answers.cypher(Files.readString(QUESTIONS.resolve(question + ".cypher")));

    assertThat(fromSparql).as("rows of %s", question).isNotEmpty();
    assertThat(fromCypher).isEqualTo(fromSparql);
  }

  @Test
  void leadsFromACompanyThroughItsChipsToPoliciesAndBodies() throws IOException {
    List<String> rows =
        server
            .answers()
            .sparql(Files.readString(QUESTIONS.resolve("01-path-from-company-to-policy.rq")));

    assertThat(rows)
        .anySatisfy(row ->
            assertThat(row)
                .contains("body=http://localhost:8080/entities/governmentbody-")
                .contains("chip=http://localhost:8080/entities/chip-h800")
                .contains("policy=http://localhost:8080/entities/policy-october-2023-rule")
                .contains("restricts the H800"));
  }

  @Test
  void servesOnlyQuotesThatStandInTheirDocuments() {
    Map<String, String> texts = new HashMap<>();
    int evidences = 0;
    String page = "/statements?size=100";
    while (page != null) {
      JsonNode list = server.get(page).json();
      for (JsonNode item : list.get("items")) {
        JsonNode statement = server.get("/statements/" + item.get("id").asString()).json();
        assertThat(statement.get("verified").asBoolean()).isTrue();
        assertThat(statement.get("evidence")).isNotEmpty();
        for (JsonNode evidence : statement.get("evidence")) {
          String text = texts.computeIfAbsent(evidence.get("document").asString(), this::text);
          assertThat(slice(text, evidence)).isEqualTo(evidence.get("quote").asString());
          evidences++;
        }
      }
      JsonNode next = list.get("next");
      page = next == null ? null : next.asString().replaceFirst("https?://[^/]+", "");
    }
    assertThat(evidences).isGreaterThan(100);
    assertThat(texts).hasSizeGreaterThan(15);
  }

  private String text(String document) {
    return server.get("/documents/" + document + "/text").text();
  }

  private static String slice(String text, JsonNode evidence) {
    return text.substring(
        text.offsetByCodePoints(0, evidence.get("start").asInt()),
        text.offsetByCodePoints(0, evidence.get("end").asInt()));
  }
}
