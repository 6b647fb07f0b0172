package io.factweave.graph.rdf;

import static io.factweave.graph.Fixtures.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.rdf.SparqlEngine.Kind;
import io.factweave.graph.rdf.SparqlEngine.Receiver;
import io.factweave.graph.rdf.SparqlEngine.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEngineTest {
  private static final String FW = "PREFIX fw: <https://w3id.org/factweave/ontology#> ";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

  private final RdfRecord record =
      RdfRecord.inMemory(new Iris("http://localhost:8080/"), Clock.systemUTC());
  private final SparqlEngine engine = record.sparql();

  @BeforeEach
  void fill() {
    Extraction extraction =
        document("d1", "DeepSeek uses the H800.")
            .entity("DeepSeek", "Company")
            .entity("H800", "Chip")
            .fact("DeepSeek", "uses", "H800")
            .extraction();
    SortedMap<DocumentId, Extraction> put = new TreeMap<>();
    put.put(extraction.document().id(), extraction);
    record.update(put, Set.of());
  }

  @AfterEach
  void close() {
    record.close();
  }

  @Test
  void answersASimpleQuestionSimply() {
    assertThat(csv("SELECT ?chip { ?company a fw:Company ; fw:uses ?chip }"))
        .isEqualTo("chip\r\nhttp://localhost:8080/entities/chip-h800\r\n");
  }

  @Test
  void findsTheQuoteOfAStatement() {
    assertThat(
            csv(
                "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?quote { ?s fw:predicate fw:uses ;"
                    + " fw:claim ?claim . GRAPH ?document { ?claim fw:evidence/oa:exact ?quote }"
                    + " }"))
        .isEqualTo("quote\r\nDeepSeek uses the H800.\r\n");
  }

  @ParameterizedTest
  @EnumSource
  void writesEveryFormatOfItsKind(SparqlFormat format) {
    String query = format.isGraph() ? "DESCRIBE ?c { ?c a fw:Chip }" : "SELECT ?c { ?c a fw:Chip }";

    assertThat(answer(FW + query, format)).contains("chip-h800");
  }

  @Test
  void answersAskAndConstruct() {
    assertThat(answer(FW + "ASK { ?c a fw:Chip }", SparqlFormat.JSON)).contains("true");
    assertThat(
            answer(
                FW + "CONSTRUCT { ?b fw:usedBy ?a } WHERE { ?a fw:uses ?b }",
                SparqlFormat.N_TRIPLES))
        .contains("#usedBy>");
  }

  @Test
  void saysWhereTheSyntaxIsWrong() {
    assertThatThrownBy(() -> engine.kind("SELECT ?x\n{ ?x ?y }"))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> {
              assertThat(e.code()).isEqualTo(GraphError.QUERY_SYNTAX);
              assertThat(e.location())
                  .hasValueSatisfying(l -> assertThat(l).startsWith("line 2, column "));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a> <b> <c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "CLEAR ALL",
        "DROP ALL"
      })
  void refusesUpdates(String update) {
    assertThatThrownBy(() -> engine.kind(update))
        .satisfies(e -> hasCode(e, GraphError.QUERY_NOT_ALLOWED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }"
      })
  void refusesRemoteServices(String query) {
    assertThatThrownBy(() -> answer(query, SparqlFormat.CSV))
        .satisfies(e -> hasCode(e, GraphError.QUERY_NOT_ALLOWED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java:org.apache.jena.sparql.function.library.e",
        "java:io.factweave.graph.rdf.SparqlEngineTest",
        "http://jena.apache.org/ARQ/function#wait",
        "http://jena.hpl.hp.com/ARQ/function#wait",
        "http://jena.apache.org/ARQ/js#system"
      })
  void runsNoCodeThatAQueryNames(String function) {
    String query = "SELECT (<%s>(1) AS ?x) {}".formatted(function);

    assertThat(answer(query, SparqlFormat.CSV).strip()).isEqualTo("x");
  }

  @Test
  void runsNoPropertyFunctionThatAQueryNames() {
    String query = "SELECT ?x { ?x <java:org.apache.jena.sparql.pfunction.library.blankNode> ?y }";

    assertThat(answer(query, SparqlFormat.CSV).strip()).isEqualTo("x");
  }

  @Test
  void findsGraphsOfTheRecordByFromAndFetchesNone() {
    String document = "<http://localhost:8080/documents/d1>";

    assertThat(csv("SELECT (COUNT(*) AS ?n) FROM %s { ?c a fw:Claim }".formatted(document)))
        .isEqualTo("n\r\n1\r\n");
    assertThat(csv("SELECT (COUNT(*) AS ?n) FROM <file:///etc/passwd> { ?s ?p ?o }"))
        .isEqualTo("n\r\n0\r\n");
  }

  @Test
  void takesGraphsOfTheRequestInsteadOfThoseOfTheQuery() {
    Request request =
        new Request(
            FW
                + "SELECT (COUNT(*) AS ?n) FROM <http://localhost:8080/graphs/ontology> { ?c a"
                + " fw:Claim }",
            List.of(URI.create("http://localhost:8080/documents/d1")),
            List.of(),
            LONG);

    assertThat(answer(request, SparqlFormat.CSV)).isEqualTo("n\r\n1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDLESS, ENDLESS + " ORDER BY ?n"})
  void stopsAQueryThatTakesTooLongBeforeItsFirstByte(String query) {
    Collecting receiver = new Collecting(SparqlFormat.CSV, new ByteArrayOutputStream());

    assertThatThrownBy(() -> engine.execute(Request.of(query, Duration.ofMillis(100)), receiver))
        .satisfies(e -> hasCode(e, GraphError.QUERY_TIMEOUT));

    assertThat(receiver.opened).isFalse();
  }

  @Test
  void stopsWhenTheReaderGoesAway() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("gone");
          }
        };
    Collecting receiver = new Collecting(SparqlFormat.CSV, broken);

    assertThatThrownBy(() -> engine.execute(Request.of("SELECT * { ?s ?p ?o }", LONG), receiver))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void refusesAFormatThatCannotHoldTheAnswer() {
    assertThatThrownBy(() -> answer("SELECT * { ?s ?p ?o }", SparqlFormat.TURTLE))
        .satisfies(e -> hasCode(e, GraphError.QUERY_NOT_ALLOWED));
  }

  private static void hasCode(Throwable thrown, GraphError code) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            FactweaveException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private String csv(String query) {
    return answer(FW + query, SparqlFormat.CSV);
  }

  private String answer(String query, SparqlFormat format) {
    return answer(Request.of(query, LONG), format);
  }

  private String answer(Request request, SparqlFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.execute(request, new Collecting(format, out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static final class Collecting implements Receiver {
    private final SparqlFormat format;
    private final OutputStream out;
    private boolean opened;

    Collecting(SparqlFormat format, OutputStream out) {
      this.format = format;
      this.out = out;
    }

    @Override
    public SparqlFormat format(Kind kind) {
      return format;
    }

    @Override
    public OutputStream open(Kind kind, SparqlFormat chosen) {
      opened = true;
      return out;
    }
  }
}
