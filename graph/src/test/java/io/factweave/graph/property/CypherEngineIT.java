package io.factweave.graph.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.store.SmallWorld;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CypherEngineIT {
  private static final CypherEngine ENGINE =
      new CypherEngine(SharedNeo4j.connection(), Duration.ofSeconds(60));

  @BeforeAll
  static void fillTheGraph() {
    var projection =
        Neo4jProjection.open(
            SharedNeo4j.connection(), SmallWorld.ONTOLOGY, new Iris("http://localhost:8080/"));
    projection.clear();
    SmallWorld world =
        SmallWorld.empty()
            .with(
                "one",
                "company-deepseek uses chip-h800",
                "company-deepseek foundedOn 2023",
                "policy-rule restricts chip-h800",
                "governmentbody-bis enacts policy-rule");
    projection.apply(world.everything(), world);
  }

  private static CypherResult run(String statement) {
    return ENGINE.run(new CypherQuery(statement), 100);
  }

  private static FactweaveException failure(String statement) {
    return failure(new CypherQuery(statement));
  }

  private static FactweaveException failure(CypherQuery query) {
    var thrown = catchThrowableOfType(FactweaveException.class, () -> ENGINE.run(query, 100));
    assertThat(thrown).as("refusal of %s", query.statement()).isNotNull();
    return thrown;
  }

  /// Nodes, relationships, users and indexes: what a statement that got through might have changed.
  private static List<Object> state() {
    try (var session = SharedNeo4j.connection().writeSession()) {
      List<Object> state = new ArrayList<>();
      for (String count :
          List.of(
              "MATCH (n) RETURN count(n) + sum(size(keys(n))) + sum(size(labels(n))) AS n",
              "MATCH ()-[r]->() RETURN count(r) AS n",
              "SHOW USERS YIELD user RETURN count(user) AS n",
              "SHOW INDEXES YIELD name RETURN count(name) AS n")) {
        state.add(session.run(count).single().get("n").asObject());
      }
      return state;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE (n:Evil) RETURN n",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Company) SET n.name = 'x' RETURN n",
        "MATCH (n:Company) REMOVE n:Company RETURN n",
        "MERGE (n:Evil {id: 1}) RETURN n",
        "MATCH (n) SET n:$('Evil') RETURN n",
        "FOREACH (x IN [1, 2] | CREATE (:Evil))",
        "MATCH (n) CALL (n) { CREATE (:Evil) } RETURN n",
        "MATCH (n) CALL (n) { CREATE (:Evil) } IN TRANSACTIONS RETURN count(*)",
        "MATCH (n) CALL (n) { MATCH (m) RETURN m } IN 4 CONCURRENT TRANSACTIONS RETURN count(*)",
        "CALL { MATCH (n) DELETE n }",
        "UNWIND [1] AS x CALL (x) { MERGE (:Evil {x: x}) RETURN 1 AS one } RETURN one",
        "CREATE INDEX evil FOR (n:Evil) ON (n.x)",
        "DROP INDEX entityName",
        "CREATE CONSTRAINT evil FOR (n:Evil) REQUIRE n.x IS UNIQUE",
        "CREATE USER evil SET PASSWORD 'verysecret'",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'verysecret'",
        "ALTER USER neo4j SET PASSWORD 'verysecret' CHANGE NOT REQUIRED",
        "DROP DATABASE neo4j",
        "CREATE DATABASE evil",
        "STOP DATABASE neo4j",
        "SHOW SETTINGS",
        "SHOW SETTINGS YIELD name, value RETURN name, value",
        "SHOW USERS",
        "SHOW DATABASES",
        "SHOW PROCEDURES",
        "SHOW FUNCTIONS",
        "SHOW TRANSACTIONS YIELD transactionId RETURN transactionId",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "CALL dbms.listConfig()",
        "CALL dbms.listConfig() YIELD name, value RETURN name, value",
        "call\n/* x */ `dbms`\n.\t`listConfig`()",
        "CALL `dbms.listConfig`()",
        "CALL d\\u0062ms.listConfig()",
        "CALL dbms.queryJmx('*:*')",
        "CALL dbms.listConnections()",
        "CALL dbms.killConnection('bolt-1')",
        "CALL dbms.components()",
        "CALL db.createLabel('Evil')",
        "CALL db.awaitIndexes(1)",
        "CALL db.clearQueryCaches()",
        "CALL db.index.fulltext.createNodeIndex('evil', ['Evil'], ['x'])",
        "CALL tx.setMetaData({evil: true})",
        "CALL db.checkpoint()",
        "MATCH (n) CALL dbms.listConfig() YIELD name RETURN name, n",
        "RETURN COUNT { CALL dbms.listConfig() YIELD name RETURN name }",
        "RETURN [x IN [1] | COUNT { CALL dbms.listConnections() YIELD connectionId RETURN 1 AS y"
            + " }]",
        "RETURN EXISTS { CALL dbms.listConfig() YIELD name, value WHERE value STARTS WITH 'a'"
            + " RETURN 1 AS x }",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
        "load/**/csv FROM 'ftp://127.0.0.1/' AS line RETURN line",
        "RETURN COUNT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line }",
        "USE system SHOW USERS",
        "USE system CALL dbms.listConfig() YIELD name RETURN name",
        "USE graph.byName('system') MATCH (n) RETURN n",
        "CYPHER 25 CREATE (n:Evil) RETURN n",
        "CYPHER 5 runtime=slotted CREATE (n:Evil) RETURN n",
        "CYPHER 25 SHOW SETTINGS",
        "PROFILE MATCH (n) DETACH DELETE n",
        "CYPHER 25 PROFILE CREATE (n:Evil)",
        "EXPLAIN CREATE (n:Evil)",
        "EXPLAIN SHOW SETTINGS",
        "/* EXPLAIN */ CREATE (n:Evil)",
        "// EXPLAIN\nCREATE (n:Evil)",
        "\\u0043REATE (n:Evil)",
        "RETURN '\\u0027 CREATE (n:Evil) //'",
        "MATCH (n) RETURN n; CREATE (m:Evil)",
        "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n;",
        "RETURN apoc.version()",
        "RETURN `apoc`.`cypher`.`runFirstColumnSingle`('CREATE (n:Evil)', {})",
        "CALL apoc.cypher.doIt('CREATE (n:Evil)', {})",
        "RETURN db.nameFromElementId('x')",
        "MATCH (a:Entity), (b:Entity) CREATE (a)-[:EVIL]->(b)",
        "INSERT (n:Evil)",
        "GRANT ROLE admin TO neo4j",
        "ENABLE SERVER 'x'",
        "BEGIN",
        ":param x => 1",
        "",
        "   // nothing",
      })
  void refusesWhatDoesNotOnlyReadTheGraph(String hostile) {
    List<Object> before = state();
    FactweaveException refusal = failure(hostile);
    assertThat(refusal.code()).isIn(GraphError.QUERY_NOT_ALLOWED, GraphError.QUERY_SYNTAX);
    assertThat(CypherError.of(refusal).code()).startsWith("Neo.ClientError.");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETURN 1 AS one",
        "MATCH (n) RETURN n LIMIT 5",
        "MATCH (c:Company)-[u:USES]->(chip:Chip) WHERE c.name CONTAINS 'deep' RETURN c, u, chip",
        "MATCH (c:Company {name: 'deepseek'}) OPTIONAL MATCH (c)-[:FOUNDED_BY]->(p) RETURN c.name,"
            + " p",
        "MATCH (n:Entity) RETURN labels(n) AS labels, count(*) AS n ORDER BY n DESC SKIP 0 LIMIT 3",
        "UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x) AS xs",
        "MATCH (n:Chip) RETURN n.name AS name UNION MATCH (n:Company) RETURN n.name AS name",
        "MATCH p = shortestPath((a:Company)-[*..5]-(b:GovernmentBody)) RETURN p",
        "MATCH p = SHORTEST 1 (a:Company)--+(b:GovernmentBody) RETURN length(p) AS steps",
        "MATCH (a:Company) (()--()){1,3} (b:Policy) RETURN DISTINCT b.name AS name",
        "MATCH (a:Company)-[*1..3]-(b:GovernmentBody) RETURN DISTINCT b.name AS name",
        "MATCH (n:Entity) WHERE EXISTS { (n)-[:USES]->() } RETURN COUNT { (n)--() } AS degree",
        "MATCH (c:Company) CALL (c) { MATCH (c)-[:USES]->(x) RETURN count(x) AS n } RETURN c.name,"
            + " n",
        "MATCH (c:Company) RETURN [(c)-[:USES]->(x) | x.name] AS chips",
        "MATCH (n) WHERE n:Company OR n:Chip RETURN n.name AS name",
        "MATCH (n:$('Company')) RETURN n",
        "CYPHER 25 MATCH (n:Company) RETURN n",
        "CYPHER 25 runtime=slotted MATCH (n:Company) RETURN n",
        "CALL db.labels()",
        "CALL db.labels() YIELD label RETURN label ORDER BY label",
        "CALL `db`.`relationshipTypes`()",
        "CALL db.propertyKeys() YIELD propertyKey RETURN count(*) AS n",
        "CALL db.schema.visualization()",
        "CALL db.schema.nodeTypeProperties()",
        "CALL db.index.fulltext.queryNodes('entityNames', 'h800') YIELD node, score RETURN"
            + " node.name, score",
        "WITH date('2025-01-01') AS d RETURN duration.between(d, d + duration('P1D')) AS one",
        "RETURN date.truncate('month', date('2025-05-17')) AS month, point.distance(point({x: 0, y:"
            + " 0}), point({x: 3, y: 4})) AS five",
        "RETURN 'CREATE (n) // CALL dbms.listConfig() LOAD CSV' AS text, \"it's; fine\" AS other",
        "MATCH (profile:Company) RETURN profile.name AS name",
        "MATCH (n {id: 'http://localhost:8080/entities/chip-h800'}) RETURN n.id AS id",
        "MATCH (a:Company), (b:Chip) WHERE a.name < b.name RETURN a.name, b.name",
        "MATCH (c:Claim)-[:IN]->(d:Document) WITH d, c.modality AS modality, count(*) AS n RETURN"
            + " d.title, modality, n",
        "MATCH ()-[r:USES|RESTRICTS]->() RETURN type(r) AS type, r.quotes[0] AS quote, r.confidence"
            + " >= 0.5 AS sure",
        "MATCH (n:Company) RETURN CASE WHEN n.foundedOn IS NULL THEN 'unknown' ELSE n.foundedOn[0]"
            + " END AS since;",
        "MATCH (n:Entity) WHERE n.id ENDS WITH 'h800' RETURN elementId(n) AS e, id(n) AS i",
        "MATCH (n:Entity) RETURN percentileCont(size(n.aliases), 0.5) AS median,"
            + " stDev(size(n.aliases)) AS deviation",
        "MATCH (call:Company) WITH call AS load RETURN load.name AS csv",
      })
  void answersWhatOnlyReadsTheGraph(String harmless) {
    CypherResult result = run(harmless);
    assertThat(result.rows()).isNotEmpty();
    assertThat(result.rows()).allMatch(row -> row.size() == result.fields().size());
    assertThat(result.truncated()).isFalse();
  }

  @Test
  void saysWhatIsAllowedWhereItRefuses() {
    assertThat(failure("SHOW SETTINGS"))
        .hasMessageContaining("ShowSettings")
        .hasMessageContaining("OPTIONAL MATCH")
        .hasMessageContaining("db.labels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "RETURN 1 + | line 1, column 11",
        "MATCH (n RETURN n | line 1, column 10",
        "MATCH (n)\\n  RETURN m | line 2, column 10",
        "MATCH (n)\\n\\nWHER n.x RETURN n | line 3, column 1",
        "RETURN nope(1) | line 1, column 8",
      })
  void saysLineAndColumnOfBrokenSyntax(String statement, String location) {
    FactweaveException failure = failure(statement.replace("\\n", "\n"));
    assertThat(failure.code()).isEqualTo(GraphError.QUERY_SYNTAX);
    assertThat(failure.location()).contains(location);
    assertThat(failure.getMessage()).contains("(" + location).doesNotContain("EXPLAIN");
    assertThat(CypherError.of(failure).code()).isEqualTo("Neo.ClientError.Statement.SyntaxError");
  }

  @Test
  void bindsParametersOfEveryKind() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("none", null);
    parameters.put("name", "deepseek' OR 1=1 //");
    parameters.put("list", Arrays.asList(1, 2.5, true, null));
    parameters.put("map", Map.of("a", List.of("b")));
    var query =
        new CypherQuery("RETURN $none AS n, $name AS s, $list AS l, $map.a AS m", parameters);
    assertThat(ENGINE.run(query, 10).rows())
        .containsExactly(
            Arrays.asList(
                null, "deepseek' OR 1=1 //", Arrays.asList(1L, 2.5, true, null), List.of("b")));
  }

  @Test
  void answersInThePlainFormOfTheQueryApi() {
    CypherResult result =
        run(
            """
            RETURN date('2020-01-02') AS d, datetime('2015-11-21T21:40:32.142+01:00') AS dt,
              localdatetime('2015-11-21T21:40') AS ldt, time('10:00:00+01:00') AS t,
              localtime('10:00') AS lt, duration('P1Y2M10DT2H30M0.5S') AS du, duration('P0D') AS zero,
              point({x: 1, y: 2}) AS p, point({latitude: 1, longitude: 2, height: 3}) AS g
            """);
    assertThat(result.rows().getFirst())
        .containsExactly(
            "2020-01-02",
            "2015-11-21T21:40:32.142+01:00",
            "2015-11-21T21:40:00",
            "10:00:00+01:00",
            "10:00:00",
            "P1Y2M10DT2H30M0.5S",
            "PT0S",
            "SRID=7203;POINT (1.0 2.0)",
            "SRID=4979;POINT Z (2.0 1.0 3.0)");
  }

  @Test
  void answersNodesRelationshipsAndPathsAsMaps() {
    List<@Nullable Object> row =
        run("MATCH p = (c:Company)-[u:USES]->(:Chip) RETURN c, u, p").rows().getFirst();
    var node = (Map<?, ?>) row.get(0);
    var relationship = (Map<?, ?>) row.get(1);
    var path = (List<?>) row.get(2);
    assertThat(node.keySet().toString()).isEqualTo("[elementId, labels, properties]");
    assertThat(((Map<?, ?>) node.get("properties")).get("name")).isEqualTo("deepseek");
    assertThat(relationship.keySet().toString())
        .isEqualTo("[elementId, startNodeElementId, endNodeElementId, type, properties]");
    assertThat(relationship.get("type")).isEqualTo("USES");
    assertThat(relationship.get("startNodeElementId")).isEqualTo(node.get("elementId"));
    assertThat(path).hasSize(3);
    assertThat(path.get(0)).isEqualTo(node);
    assertThat(path.get(1)).isEqualTo(relationship);
  }

  @Test
  void keepsTheFirstRowsAndSaysThatThereWereMore() {
    var query = new CypherQuery("UNWIND range(1, 100000) AS x RETURN x");
    CypherResult result = ENGINE.run(query, 3);
    assertThat(result.rows()).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    assertThat(result.truncated()).isTrue();
    assertThat(result.summary().bookmarks()).isNotEmpty();
  }

  @Test
  void handsOutRowsOneByOneWithoutACap() {
    var sum = new long[1];
    var rows =
        new CypherRows() {
          @Override
          public void begin(List<String> fields) {
            assertThat(fields).containsExactly("x");
          }

          @Override
          public void row(List<@Nullable Object> values) {
            sum[0] += (Long) Objects.requireNonNull(values.getFirst());
          }
        };
    ENGINE.stream(new CypherQuery("UNWIND range(1, 20000) AS x RETURN x"), rows);
    assertThat(sum[0]).isEqualTo(20_000L * 20_001 / 2);
  }

  @Test
  void passesOnWhatNeo4jHasToSayAboutAStatement() {
    var notifications = run("RETURN 1 AS x UNION MATCH (n:Nope) RETURN n.x AS x").summary();
    assertThat(notifications.notifications())
        .anySatisfy(notification -> {
          assertThat(notification.code()).endsWith("UnknownLabelWarning");
          assertThat(notification.position()).isNotNull();
          assertThat(notification.position().line()).isEqualTo(1);
          assertThat(notification.position().column()).isEqualTo(30);
        });
  }

  @Test
  void stopsACrossProductWhenItsTimeIsUp() {
    var hasty = new CypherEngine(SharedNeo4j.connection(), Duration.ofMillis(1_500));
    var query =
        new CypherQuery(
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = -1"
                + " RETURN count(*) AS n");
    var failure = catchThrowableOfType(FactweaveException.class, () -> hasty.run(query, 10));
    assertThat(failure.code()).isEqualTo(GraphError.QUERY_TIMEOUT);
    assertThat(CypherError.of(failure).code()).contains("TransactionTimedOut");
  }

  @Test
  void stopsAnAnswerThatNeedsTooMuchMemory() {
    FactweaveException failure =
        failure("UNWIND range(1, 100000000) AS x WITH collect(x + 0.5) AS xs RETURN size(xs) AS n");
    assertThat(failure.code()).isEqualTo(GraphError.QUERY_FAILED);
    assertThat(CypherError.of(failure).code()).contains("OutOfMemory");
  }

  @ParameterizedTest
  @CsvSource({
    "RETURN $x AS x, Statement.ParameterMissing",
    "RETURN 1 / 0 AS x, Statement.ArithmeticError",
    "RETURN date('tomorrow') AS x, Statement.SyntaxError",
    "CALL db.index.fulltext.queryNodes('nope'; 'x') YIELD node RETURN node,"
        + " Procedure.ProcedureCallFailed",
  })
  void saysWhyAQueryFailed(String statement, String code) {
    FactweaveException failure = failure(statement.replace(';', ','));
    assertThat(failure.code()).isIn(GraphError.QUERY_FAILED, GraphError.QUERY_SYNTAX);
    assertThat(CypherError.of(failure).code()).isEqualTo("Neo.ClientError." + code);
  }

  @Test
  void saysThatTheServerIsAway() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var nobody = URI.create("bolt://127.0.0.1:" + port);
    try (var connection = Neo4jConnection.open(nobody, new Neo4jCredentials("neo4j", "x"))) {
      var engine = new CypherEngine(connection, Duration.ofSeconds(5));
      var failure =
          catchThrowableOfType(
              FactweaveException.class, () -> engine.run(new CypherQuery("RETURN 1 AS x"), 1));
      assertThat(failure.code()).isEqualTo(GraphError.CYPHER_UNAVAILABLE);
      assertThat(failure).hasMessageContaining(nobody.toString());
    }
  }
}
