package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Both stores depend on the documents that are there alone: not on those that were there, nor on
/// their order.
class RetractionIT {
  private static TestServer server;

  private List<Path> some;
  private List<Path> others;

  /// Everything that the two stores hold.
  private record Content(String nquads, List<String> nodes, List<String> relationships) {}

  @BeforeAll
  static void start() {
    server = TestServer.startWithNeo4j();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void beginWithNothing() throws IOException {
    List<Path> files = SampleTexts.files();
    some = files.subList(0, 3);
    others = files.subList(3, 6);
    documents().forEach(id -> assertThat(delete(id)).isEqualTo(204));
  }

  @Test
  void deletingADocumentTakesExactlyItsOwnFactsAlong() {
    post(some);
    Content before = content();
    List<String> kept = documents();
    post(others);
    assertThat(content()).isNotEqualTo(before);
    documents().stream().filter(id -> !kept.contains(id)).forEach(RetractionIT::delete);

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void readingTwiceChangesNothing() {
    post(some);
    Content before = content();
    some.forEach(file -> assertThat(server.postFile(file).status()).isEqualTo(200));

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() {
    post(some);
    post(others);
    Content oneWay = content();
    documents().forEach(RetractionIT::delete);
    post(others.reversed());
    post(some.reversed());

    assertThat(content()).isEqualTo(oneWay);
  }

  @Test
  void nothingIsLeftWhenAllIsDeleted() {
    Content empty = content();
    post(some);
    documents().forEach(RetractionIT::delete);

    assertThat(content()).isEqualTo(empty);
  }

  private static void post(List<Path> files) {
    files.forEach(file -> {
      Reply reply = server.postFile(file);
      assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    });
  }

  private static int delete(String id) {
    return server.send("DELETE", "/documents/" + id, Map.of(), "").status();
  }

  private static List<String> documents() {
    List<String> ids = new java.util.ArrayList<>();
    for (JsonNode item : server.get("/documents?size=1000").json().get("items")) {
      ids.add(item.get("id").asString());
    }
    return ids;
  }

  private static Content content() {
    Reply export = server.get("/export?format=nquads");
    assertThat(export.status()).isEqualTo(200);
    Answers answers = server.answers();
    return new Content(
        export.text(),
        answers.cypher(
            "MATCH (n) WHERE NOT n:Checkpoint RETURN labels(n) AS labels, properties(n) AS"
                + " properties"),
        answers.cypher(
            "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, properties(r) AS properties,"
                + " b.id AS end"));
  }
}
