package io.factweave.graph.rdf;

import static io.factweave.graph.Fixtures.acronym;
import static io.factweave.graph.Fixtures.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.Fixtures;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedQuarantine;
import io.factweave.graph.model.Statement;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.GraphChange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfRecordTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final Iris IRIS = new Iris("http://localhost:8080/");

  private final List<RdfRecord> opened = new ArrayList<>();
  private final RdfRecord record = open();

  private final Extraction first =
      document("d1", "🙂 DeepSeek of Hangzhou uses the H800. It was founded in 2023.")
          .publishedOn("2025-01-27")
          .entity("DeepSeek", "Company")
          .entity("H800", "Chip")
          .entity("Hangzhou", "Place")
          .fact("DeepSeek", "uses", "H800")
          .fact("DeepSeek", "headquarteredIn", "Hangzhou")
          .date("DeepSeek", "foundedOn", "2023")
          .extraction();
  private final Extraction second =
      document("d2", "DeepSeek Inc. uses the H800, and competes with Baidu. It may buy the H20.")
          .publishedOn("2025-02")
          .entityNamed("DeepSeek Inc.", "DeepSeek Inc.", "Company")
          .entity("H800", "Chip")
          .entity("H20", "Chip")
          .entity("Baidu", "Company")
          .fact("DeepSeek Inc.", "uses", "H800")
          .fact("DeepSeek Inc.", "competesWith", "Baidu")
          .claim("DeepSeek Inc.", "uses", "H20", Modality.POSSIBLE)
          .extraction();

  @AfterEach
  void close() {
    opened.forEach(RdfRecord::close);
  }

  @Test
  void keepsBothSourcesWhenTwoDocumentsAgree() {
    put(record, first, second);

    Statement uses = statement("company-deepseek", "uses", "chip-h800");

    assertThat(uses.sourceCount()).isEqualTo(2);
    assertThat(uses.firstSeen()).contains(new PartialDate("2025-01-27"));
    assertThat(uses.confidence()).isEqualTo(0.8);
  }

  @Test
  void keepsTheQuoteThatStandsInTheText() {
    put(record, first, second);

    for (Extraction extraction : List.of(first, second)) {
      String text = extraction.document().text();
      int[] codePoints = text.codePoints().toArray();
      List<RecordedClaim> claims = claims(extraction);
      assertThat(claims).hasSameSizeAs(extraction.claims());
      for (RecordedClaim claim : claims) {
        int start = claim.evidence().span().start();
        int length = claim.evidence().span().length();
        assertThat(new String(codePoints, start, length)).isEqualTo(claim.evidence().quote());
        assertThat(claim.evidence().subjectSpan().start()).isGreaterThanOrEqualTo(start);
      }
    }
  }

  @Test
  void readsEntitiesWithNamesAndDates() {
    put(record, first, second);

    Entity entity = entity("company-deepseek");

    assertThat(entity.name()).isEqualTo("DeepSeek Inc.");
    assertThat(entity.aliases()).containsExactly("DeepSeek");
    assertThat(entity.dates()).containsEntry("foundedOn", List.of(new PartialDate("2023")));
    assertThat(entity.documents()).hasSize(2);
    assertThat(entity.members()).hasSize(2);
  }

  @Test
  void leavesWhatIsOnlyPossibleOutOfTheResolvedView() {
    put(record, second);

    assertThat(statementsOf("company-deepseek"))
        .noneMatch(statement -> statement.object().text().equals("chip-h20"));
    assertThat(claims(second)).hasSize(3);
  }

  @Test
  void givesASymmetricStatementTheSmallerSubjectAndBothPlainTriples() {
    put(record, second);

    assertThat(statement("company-baidu", "competesWith", "company-deepseek").claims()).hasSize(1);
    assertThat(export(record))
        .contains("company-baidu> <https://w3id.org/factweave/ontology#competesWith>")
        .contains("company-deepseek> <https://w3id.org/factweave/ontology#competesWith>");
  }

  @Test
  void dropsAStatementOfAnEntityWithItself() {
    put(
        record,
        document("d1", "Baidu rivals Baidu Inc.")
            .entity("Baidu", "Company")
            .entityNamed("Baidu Inc.", "Baidu Inc.", "Company")
            .fact("Baidu", "competesWith", "Baidu Inc.")
            .extraction());

    assertThat(statementsOf("company-baidu")).isEmpty();
    assertThat(claims("d1")).hasSize(1);
  }

  @Test
  void isAsItWasBeforeWhenADocumentWasAddedAndDeleted() {
    put(record, first);
    String before = export(record);

    put(record, second);
    assertThat(export(record)).isNotEqualTo(before);
    record.update(new TreeMap<>(), Set.of(new DocumentId("d2")));

    assertThat(export(record)).isEqualTo(before);
  }

  @Test
  void doesNotDependOnTheOrderOfDocuments() {
    put(record, first);
    put(record, second);
    RdfRecord other = open();
    put(other, second);
    put(other, first);

    assertThat(export(other)).isEqualTo(export(record));
  }

  @Test
  void changesNothingWhenADocumentIsPutTwice() {
    put(record, first, second);
    String before = export(record);

    put(record, first);

    assertThat(export(record)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void rebuildsWhatItKeptUpToDate(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 15; step++) {
      if (random.nextInt(4) == 0) {
        record.update(new TreeMap<>(), Set.of(new DocumentId("d" + random.nextInt(5))));
      } else {
        put(record, randomDocument(random));
      }
      String kept = export(record);
      record.rebuild();
      assertThat(export(record)).isEqualTo(kept);
    }
  }

  @Test
  void leavesNoTraceOfAChangeThatFails() {
    put(record, first);
    String before = exportWithHistory(record);
    LocalEntity entity = second.entities().getFirst();
    Extraction broken =
        new Extraction(
            second.document(),
            List.of(entity), // The claims name entities that are not there.
            second.claims(),
            List.of(),
            second.extractor());

    assertThatThrownBy(() -> put(record, broken))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("nothing of it was");

    assertThat(exportWithHistory(record)).isEqualTo(before);
    put(record, second);
    record.update(new TreeMap<>(), Set.of(new DocumentId("d2")));
    assertThat(export(record)).isEqualTo(withoutHistory(before));
  }

  @Test
  void saysWhatStandsForAnIdThatIsNoMore() {
    put(record, document("d1", "BIS rules.").entity("BIS", "GovernmentBody").extraction());
    EntityId old = new EntityId("governmentbody-bis");
    String name = "Bureau of Industry and Security";
    Extraction definer =
        document("d2", name + " (BIS).")
            .entity(name, "GovernmentBody", acronym("BIS"))
            .extraction();

    GraphChange change = put(record, definer);

    EntityId now = new EntityId("governmentbody-bureau-of-industry-and-security");
    assertThat(replacement(old)).contains(now);
    assertThat(change.entities()).contains(old, now);
    assertThat(change.documents()).containsExactly(new DocumentId("d1"), new DocumentId("d2"));
    record.update(new TreeMap<>(), Set.of(new DocumentId("d2")));
    assertThat(replacement(old)).isEmpty();
    assertThat(entity(old.value()).members()).hasSize(1);
  }

  @Test
  void sumsUpTheChangesSinceACheckpoint() {
    GraphChange one = put(record, first);
    GraphChange two = put(record, second);

    assertThat(record.changesSince(one.checkpoint())).contains(two);
    assertThat(record.changesSince(two.checkpoint()).orElseThrow().entities()).isEmpty();
    assertThat(record.changesSince(new Checkpoint("another record", 1))).isEmpty();
  }

  @Test
  void keepsToTheShapes() {
    put(record, first, second, quarantined());
    Graph everything = unionOf(exportWithHistory(record));
    Shapes shapes = Shapes.parse(DerivedShapes.of(record.ontology()));

    assertThat(ShaclValidator.get().validate(shapes, everything).getEntries())
        .extracting(entry -> entry.focusNode() + " " + entry.message())
        .isEmpty();
  }

  @Test
  void keepsClaimsInQuarantineWithTheReason() {
    put(record, quarantined());

    List<RecordedQuarantine> quarantine =
        record.read(view -> view.quarantineOf(new DocumentId("q")));

    assertThat(quarantine)
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.reason()).startsWith("uses expects");
          assertThat(claim.object()).isEqualTo("Hangzhou");
        });
  }

  @Test
  void holdsNoBlankNodes() {
    put(record, first, second);

    assertThat(exportWithHistory(record)).doesNotContain("_:");
  }

  @Test
  void roundTripsStrangeDocumentIds() {
    for (String id : List.of("a b/c?d#e", "50%", "ü+🙂", "http://x/y?z=1&q=2", "..")) {
      put(record, document(id, "Baidu.").entity("Baidu", "Company").extraction());
      boolean found = record.read(view -> view.findDocument(new DocumentId(id)).isPresent());
      assertThat(found).as(id).isTrue();
    }
    List<DocumentId> ids = record.read(RecordView::documentIds);
    assertThat(ids).hasSize(5).isSorted();
  }

  private static Extraction quarantined() {
    return document("q", "DeepSeek uses Hangzhou.")
        .entity("DeepSeek", "Company")
        .entity("Hangzhou", "Place")
        .fact("DeepSeek", "uses", "Hangzhou")
        .extraction();
  }

  private static Extraction randomDocument(Random random) {
    List<String> names = List.of("Alpha", "Alpha Inc.", "Beta", "AB", "Gamma Beta", "H100", "H200");
    List<String> chosen = new ArrayList<>(names);
    Collections.shuffle(chosen, random);
    chosen = chosen.subList(0, 4);
    Fixtures fixture =
        document("d" + random.nextInt(5), String.join("; ", chosen) + " " + random.nextInt());
    for (String name : chosen) {
      fixture =
          random.nextInt(3) == 0
              ? fixture.entity(name, "Company", acronym("AB"))
              : fixture.entity(name, "Company");
    }
    return fixture
        .fact(chosen.get(0), "partnersWith", chosen.get(1))
        .fact(chosen.get(2), "acquires", chosen.get(3))
        .fact(chosen.get(1), "competesWith", chosen.get(3))
        .date(chosen.get(0), "foundedOn", "20" + (10 + random.nextInt(3)))
        .extraction();
  }

  private RdfRecord open() {
    RdfRecord made = RdfRecord.inMemory(IRIS, CLOCK);
    opened.add(made);
    return made;
  }

  private Statement statement(String subject, String predicate, String object) {
    return statementsOf(subject).stream()
        .filter(s -> s.predicate().name().equals(predicate) && s.object().text().equals(object))
        .findFirst()
        .orElseThrow();
  }

  private Entity entity(String id) {
    return record.read(view -> view.findEntity(new EntityId(id))).orElseThrow();
  }

  private List<RecordedClaim> claims(Extraction extraction) {
    return claims(extraction.document().id().value());
  }

  private List<RecordedClaim> claims(String document) {
    return record.read(view -> view.claimsOf(new DocumentId(document)));
  }

  private List<Statement> statementsOf(String subject) {
    return record.read(view -> view.statementsOf(new EntityId(subject)));
  }

  private Optional<EntityId> replacement(EntityId id) {
    return record.read(view -> view.replacement(id));
  }

  private static GraphChange put(RdfRecord record, Extraction... extractions) {
    SortedMap<DocumentId, Extraction> put = new TreeMap<>();
    Arrays.stream(extractions).forEach(e -> put.put(e.document().id(), e));
    return record.update(put, Set.of());
  }

  private static String export(RdfRecord record) {
    return withoutHistory(exportWithHistory(record));
  }

  private static String withoutHistory(String export) {
    return export
        .lines()
        .filter(line -> !line.endsWith("graphs/history> ."))
        .collect(Collectors.joining("\n"));
  }

  private static String exportWithHistory(RdfRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    record.exportNQuads(out, true);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Graph unionOf(String quads) {
    Graph union = GraphFactory.createDefaultGraph();
    RDFParser.fromString(quads, Lang.NQUADS).toDatasetGraph().stream()
        .forEach(quad -> union.add(quad.asTriple()));
    return union;
  }
}
