package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServerTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isHealthyWithoutNeo4jAndSaysThatCypherIsOff() {
    Reply whole = server.get("/actuator/health");
    Reply cypher = server.get("/actuator/health/cypher");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.json().get("status").asString()).isEqualTo("UP");
    assertThat(whole.json().at("/components/neo4j/status").asString()).isEqualTo("OFF");
    assertThat(cypher.status()).isEqualTo(503);
    assertThat(cypher.json().get("status").asString()).isEqualTo("OFF");
  }

  @Test
  void exposesHealthAlone() {
    assertThat(server.get("/actuator/env").status()).isEqualTo(404);
    assertThat(server.get("/actuator/heapdump").status()).isEqualTo(404);
  }

  @Test
  void describesItselfInOpenApi() {
    Reply reply = server.get("/v3/api-docs");

    assertThat(reply.status()).isEqualTo(200);
    JsonNode document = reply.json();
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/documents",
            "/documents/{id}",
            "/documents/{id}/text",
            "/documents/{id}/claims",
            "/documents/{id}/quarantine",
            "/entities",
            "/entities/{id}",
            "/statements",
            "/statements/{id}",
            "/ontology",
            "/export",
            "/sparql",
            "/db/{db}/query/v2");
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        assertThat(operation.get("summary").asString()).isNotBlank();
        assertThat(operation.get("responses").size()).isGreaterThan(1);
        assertThat(operation.get("tags").size()).isEqualTo(1);
      }
    }
    assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
        .isFalse();
    assertThat(server.get("/swagger-ui.html").status()).isIn(200, 302);
    assertThat(server.get("/swagger-ui/index.html").status()).isEqualTo(200);
  }

  @Test
  void describesThePagesOfEveryListInTheSameWay() {
    JsonNode paths = server.get("/v3/api-docs").json().get("paths");

    for (String list : new String[] {"/documents", "/entities", "/statements"}) {
      assertThat(paths.get(list).get("get").get("parameters").valueStream())
          .as(list)
          .filteredOn(
              parameter -> Set.of("size", "cursor").contains(parameter.get("name").asString()))
          .hasSize(2)
          .allSatisfy(parameter -> {
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.path("required").asBoolean(false)).isFalse();
            assertThat(parameter.get("description").asString()).isNotBlank();
          });
    }
  }

  @Test
  void tellsUnknownPathsAndMethodsAsProblems() {
    Reply path = server.get("/nothing");
    Reply method = server.send("PUT", "/sparql", java.util.Map.of(), "");

    assertThat(path.status()).isEqualTo(404);
    assertThat(path.type()).isEqualTo("application/problem+json");
    assertThat(path.json().get("code").asString()).isEqualTo("PATH_NOT_FOUND");
    assertThat(method.type()).isEqualTo("application/problem+json");
  }

  @Test
  void tellsWhatTheContainerRefusesAsProblem() {
    for (String bad : new String[] {"/documents/%zz", "/a{b", "/documents?x=[%", "/%00"}) {
      Reply reply = server.get(bad);
      assertThat(reply.status()).as(bad).isIn(400, 404, 405);
      assertThat(reply.text()).as(bad).doesNotContain("Exception").doesNotContain("Apache");
    }
  }
}
