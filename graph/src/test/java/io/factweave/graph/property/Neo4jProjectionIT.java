package io.factweave.graph.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Iris;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Stance;
import io.factweave.graph.store.Projection;
import io.factweave.graph.store.ProjectionContract;
import io.factweave.graph.store.SmallWorld;
import io.factweave.graph.store.SmallWorld.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

class Neo4jProjectionIT extends ProjectionContract {
  private static final String BASE = "http://localhost:8080/";

  private final Neo4jProjection projection =
      Neo4jProjection.open(SharedNeo4j.connection(), SmallWorld.ONTOLOGY, new Iris(BASE));

  @Override
  protected Projection projection() {
    return projection;
  }

  @Override
  protected List<String> content() {
    var nodes = query("MATCH (n) WHERE NOT n:Checkpoint RETURN labels(n) AS kind, n AS it");
    var relationships = query("MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id] AS kind, r AS it");
    return Stream.concat(nodes.stream(), relationships.stream())
        .map(Neo4jProjectionIT::text)
        .sorted()
        .toList();
  }

  private static String text(Record row) {
    List<Object> kind = row.get("kind").asList();
    return (kind.getFirst() instanceof String id && id.startsWith("http")
            ? kind
            : kind.stream().sorted().toList())
        + " "
        + new TreeMap<>(row.get("it").asMap(Value::toString));
  }

  private List<Record> query(String statement, Object... parameters) {
    try (var session = SharedNeo4j.connection().readSession()) {
      return session.run(statement, Values.parameters(parameters)).list();
    }
  }

  private void apply(SmallWorld world) {
    projection.apply(world.everything(), world);
  }

  @Test
  void writesAnEntityWithItsLabelsNamesAndDates() {
    apply(
        SmallWorld.empty()
            .with("one", "company-deepseek foundedOn 2023", "company-deepseek foundedOn 2023-05"));
    Record row = query("MATCH (e:Entity:Company) RETURN labels(e) AS labels, e").getFirst();
    assertThat(row.get("labels").asList()).containsExactlyInAnyOrder("Entity", "Company");
    assertThat(row.get("e").asMap())
        .isEqualTo(
            Map.of(
                "id",
                BASE + "entities/company-deepseek",
                "name",
                "deepseek",
                "aliases",
                List.of("company-deepseek in one"),
                "foundedOn",
                List.of("2023", "2023-05")));
  }

  @Test
  void writesAStatementWithAllItsEvidence() {
    var since = new Qualifiers(null, new PartialDate("2021"), null, false);
    apply(
        SmallWorld.empty()
            .with("a b", "company-deepseek uses chip-h800")
            .with("c", Line.of("company-deepseek uses chip-h800").with(since)));
    Record row = query("MATCH (:Company)-[u:USES]->(c:Chip) RETURN u, c.name AS chip").getFirst();
    assertThat(row.get("chip").asString()).isEqualTo("h800");
    Map<String, Object> uses = row.get("u").asMap();
    assertThat(uses)
        .containsEntry("sources", List.of(BASE + "documents/a%20b", BASE + "documents/c"))
        .containsEntry("firstSeen", "2025-01-02")
        .containsEntry("lastSeen", "2025-01-04")
        .containsEntry("validFrom", "2021")
        .doesNotContainKey("validTo");
    assertThat(uses.get("id").toString()).startsWith(BASE + "statements/");
    assertThat((List<?>) uses.get("quotes"))
        .hasSize(2)
        .allMatch(quote -> quote.equals("company-deepseek uses chip-h800 🙂"));
    assertThat(query("MATCH (c:Claim) WHERE c.id IN $ids RETURN c", "ids", uses.get("claimIds")))
        .hasSize(2);
  }

  @Test
  void writesEveryClaimButOnlyFactsAsStatements() {
    apply(
        SmallWorld.empty()
            .with(
                "one",
                Line.of("company-deepseek uses chip-h800").said(new Stance(Modality.DENIED, null)),
                Line.of("company-deepseek uses chip-a100").reportedBy("Reuters"),
                Line.of("person-liang worksFor company-deepseek").with(Qualifiers.role("CEO")),
                Line.of("company-deepseek foundedOn 2023")));
    assertThat(query("MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type"))
        .extracting(row -> row.get("type").asString())
        .containsExactly("WORKS_FOR");
    var claims =
        query(
            """
            MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:IN]->(:Document {documentId: 'one'})
            OPTIONAL MATCH (c)-[:OBJECT]->(object)
            RETURN subject.name AS subject, c, object.name AS object ORDER BY c.start
            """);
    assertThat(claims).hasSize(4);
    assertThat(claims.get(0).get("c").asMap())
        .containsEntry("modality", "denied")
        .containsEntry("predicate", "uses")
        .doesNotContainKey("attribution");
    assertThat(claims.get(1).get("c").asMap())
        .containsEntry("attribution", "Reuters")
        .containsEntry("endorsed", false)
        .containsEntry("start", 100L)
        .containsEntry("end", 133L);
    assertThat(claims.get(2).get("c").asMap()).containsEntry("role", "CEO");
    assertThat(claims.get(2).get("object").asString()).isEqualTo("deepseek");
    assertThat(claims.get(3).get("c").asMap()).containsEntry("value", "2023");
    assertThat(claims.get(3).get("object").isNull()).isTrue();
  }

  @Test
  void writesADocumentWithWhatItMentions() {
    apply(SmallWorld.empty().with("ü/1", "company-deepseek uses chip-h800"));
    Record row =
        query("MATCH (d:Document)-[:MENTIONS]->(e) RETURN d, collect(e.name) AS names").getFirst();
    assertThat(row.get("names").asList()).containsExactlyInAnyOrder("deepseek", "h800");
    assertThat(row.get("d").asMap())
        .containsEntry("id", BASE + "documents/%C3%BC%2F1")
        .containsEntry("documentId", "ü/1")
        .containsEntry("title", "Title of ü/1")
        .containsEntry("publishedOn", "2025-01-04")
        .containsEntry("source", "https://example.org/1")
        .doesNotContainKey("author");
  }

  @Test
  void writesWhatIsTooMuchForOneTransactionInSeveral() {
    Line[] lines =
        IntStream.range(0, 3_000)
            .mapToObj(i -> Line.of("company-c%d uses chip-c%d".formatted(i, i % 50)))
            .toArray(Line[]::new);
    SmallWorld world = SmallWorld.empty().with("big", lines);
    apply(world);
    assertThat(query("MATCH (:Company)-[u:USES]->(:Chip) RETURN count(u) AS n").getFirst().get("n"))
        .isEqualTo(Values.value(3_000));
    assertThat(query("MATCH (c:Claim)-[:OBJECT]->() RETURN count(c) AS n").getFirst().get("n"))
        .isEqualTo(Values.value(3_000));
    assertThat(projection.checkpoint()).contains(world.checkpoint());
  }

  @Test
  void leavesNodesOfOthersAlone() {
    try (var session = SharedNeo4j.connection().writeSession()) {
      session.run("CREATE (:Mine {id: 'x'})").consume();
      apply(SmallWorld.empty().with("one", "company-deepseek uses chip-h800"));
      projection.clear();
      assertThat(session.run("MATCH (m:Mine) DELETE m RETURN count(m) AS n").single().get("n"))
          .isEqualTo(Values.value(1));
    }
  }

  @Test
  void findsEntitiesByAnyOfTheirNames() {
    apply(SmallWorld.empty().with("one", "company-deepseek uses chip-h800"));
    assertThat(
            query(
                "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.name AS"
                    + " name",
                "index",
                Neo4jProjection.NAME_INDEX,
                "words",
                "deepseek"))
        .extracting(row -> row.get("name").asString())
        .containsExactly("deepseek");
  }
}
