package io.factweave.api.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Neo4jMode;
import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Cypher door over real HTTP and a real Neo4j. What it answers is what Neo4j's own Query API of
/// version 2026.08 was seen to answer.
class CypherDoorIT {
  private static TestServer server;

  @BeforeAll
  static void start() {
    Path jars = Path.of(System.getProperty("factweave.neo4j.server"));
    server = TestServer.start(new Neo4jMode.Embedded(jars));
    server.recordFixtures();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersWithFieldsAndValues() {
    Reply reply =
        ask(
            "MATCH (c:Company)-[u:USES]->(h:Chip) RETURN c.name AS company, h.id AS id, u.quotes[0]"
                + " AS quote, $x AS x",
            "{\"x\": [1, null, {\"y\": 2.5}]}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    assertThat(reply.type()).isEqualTo("application/json");
    JsonNode data = reply.json().get("data");
    assertThat(data.get("fields").toString()).isEqualTo("[\"company\",\"id\",\"quote\",\"x\"]");
    assertThat(data.at("/values/0/0").asString()).isEqualTo("DeepSeek");
    assertThat(data.at("/values/0/2").asString()).isEqualTo("🙂 DeepSeek uses the H800.");
    assertThat(data.at("/values/0/3").toString()).isEqualTo("[1,null,{\"y\":2.5}]");
    assertThat(reply.json().get("bookmarks").size()).isEqualTo(1);
    assertThat(reply.json().get("queryType").asString()).isEqualTo("r");
  }

  @Test
  void namesThingsAsSparqlDoes() {
    String id = ask("MATCH (c:Company) RETURN c.id", "{}").json().at("/data/values/0/0").asString();
    Reply sparql =
        server.post("/sparql", "application/sparql-query", "ASK { <%s> ?p ?o }".formatted(id));

    assertThat(sparql.json().get("boolean").asBoolean()).isTrue();
  }

  @Test
  void saysWhereStatementIsWrong() {
    Reply reply = ask("RETURN 1 AS a,\n  RETRUN 2", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/code").asString())
        .isEqualTo("Neo.ClientError.Statement.SyntaxError");
    assertThat(reply.json().at("/errors/0/message").asString()).contains("line 2");
  }

  @Test
  void namesMissingParameter() {
    Reply reply = ask("RETURN $missing", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/code").asString())
        .isEqualTo("Neo.ClientError.Statement.ParameterMissing");
  }

  @Test
  void endsRowsWithErrorWhereOneFails() {
    Reply reply = ask("UNWIND [1, 0] AS x RETURN 1 / x", "{}");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().at("/data/values").toString()).isEqualTo("[[1]]");
    assertThat(reply.json().at("/errors/0/code").asString())
        .isEqualTo("Neo.ClientError.Statement.ArithmeticError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE (n) RETURN n",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "SHOW SETTINGS",
        "SHOW USERS",
        "CALL dbms.listConfig()",
        "CREATE INDEX x FOR (n:A) ON (n.b)",
        "TERMINATE TRANSACTION 'x'",
      })
  void refusesWhatDoesMoreThanRead(String statement) {
    Reply reply = ask(statement, "{}");

    assertThat(reply.status()).as(reply.text()).isIn(400, 403);
    assertThat(reply.json().at("/errors/0/code").asString()).startsWith("Neo.ClientError.");
    assertThat(reply.json().has("data")).isFalse();
  }

  @Test
  void isHealthy() {
    assertThat(server.get("/actuator/health/cypher").status()).isEqualTo(200);
    assertThat(server.get("/actuator/health").json().at("/components/neo4j/status").asString())
        .isEqualTo("UP");
  }

  @Test
  void countsNothingSinceNothingIsChanged() {
    Reply reply =
        server.post(
            "/db/neo4j/query/v2",
            "application/json",
            "{\"statement\": \"RETURN 1\", \"includeCounters\": true, \"accessMode\": \"WRITE\"}");

    assertThat(reply.json().at("/counters/containsUpdates").asBoolean(true)).isFalse();
    assertThat(reply.json().at("/counters/nodesCreated").asInt(-1)).isZero();
  }

  private static Reply ask(String statement, String parameters) {
    JsonMapper json = JsonMapper.shared();
    return server.post(
        "/db/neo4j/query/v2",
        "application/json",
        "{\"statement\": %s, \"parameters\": %s}"
            .formatted(json.writeValueAsString(statement), parameters));
  }
}
