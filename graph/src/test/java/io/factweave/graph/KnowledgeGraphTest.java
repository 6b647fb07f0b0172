package io.factweave.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.Statement;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.Counts;
import io.factweave.graph.store.EntityFilter;
import io.factweave.graph.store.GraphChange;
import io.factweave.graph.store.Page;
import io.factweave.graph.store.PageRequest;
import io.factweave.graph.store.Projection;
import io.factweave.graph.store.ResolvedView;
import io.factweave.graph.store.StatementFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeGraphTest {
  private static final byte[] BYTES = "<p>bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private KnowledgeGraph graph;

  @BeforeEach
  void open() {
    graph = KnowledgeGraph.open(GraphConfig.of(folder.resolve("data")));
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void tellsNewFromReplacedFromUnchanged() {
    assertThat(record(uses("d1", "DeepSeek uses the H800."))).isEqualTo(Recording.Outcome.CREATED);
    assertThat(record(uses("d1", "DeepSeek uses the H800.")))
        .isEqualTo(Recording.Outcome.UNCHANGED);
    assertThat(record(uses("d1", "DeepSeek uses an H800."))).isEqualTo(Recording.Outcome.REPLACED);
  }

  @Test
  void keepsTheLaterOfTwoVersionsInOneBatch() {
    Recording one = recording(uses("d1", "DeepSeek uses the H800."));
    Recording two = recording(uses("d1", "DeepSeek uses an H800."));

    assertThat(graph.record(List.of(one, two)))
        .containsExactly(Recording.Outcome.CREATED, Recording.Outcome.REPLACED);

    assertThat(graph.findText(new DocumentId("d1"))).contains("DeepSeek uses an H800.");
  }

  @Test
  void knowsWhatItHasAlready() {
    Extraction extraction = uses("d1", "DeepSeek uses the H800.");
    record(extraction);

    assertThat(graph.isCurrent(extraction.document(), Fixtures.EXTRACTOR)).isTrue();
    assertThat(graph.isCurrent(extraction.document(), new SoftwareAgent("fixture", "2"))).isFalse();
  }

  @Test
  void keepsTextAndOriginal() throws IOException {
    record(uses("d1", "🙂 DeepSeek uses the H800."));

    assertThat(graph.findText(new DocumentId("d1"))).contains("🙂 DeepSeek uses the H800.");
    assertThat(graph.findOriginal(new DocumentId("d1")).orElseThrow()).isEqualTo(BYTES);
    assertThat(graph.findText(new DocumentId("d2"))).isEmpty();
  }

  @Test
  void leavesNoFilesOfWhatIsReplacedOrDeleted() throws IOException {
    record(uses("d1", "DeepSeek uses the H800."));
    record(uses("d1", "DeepSeek uses an H800."));
    assertThat(documentFiles()).hasSize(2);

    assertThat(graph.delete(new DocumentId("d1"))).isTrue();

    assertThat(documentFiles()).isEmpty();
    assertThat(graph.delete(new DocumentId("d1"))).isFalse();
  }

  @Test
  void takesFilesAwayThatACrashLeft() throws IOException {
    record(uses("d1", "DeepSeek uses the H800."));
    Files.writeString(folder.resolve("data/documents/0123-4567.txt"), "orphan");
    Files.writeString(folder.resolve("data/documents/89.txt.new"), "half");

    reopen();

    assertThat(documentFiles()).hasSize(2);
    assertThat(graph.findText(new DocumentId("d1"))).isPresent();
  }

  @Test
  void holdsEverythingAfterItIsOpenedAgain() {
    record(uses("d1", "DeepSeek uses the H800."));
    String before = export();

    reopen();

    assertThat(export()).isEqualTo(before);
    record(uses("d2", "DeepSeek uses the H800 too."));
    assertThat(graph.findEntity(new EntityId("company-deepseek")).orElseThrow().documents())
        .hasSize(2);
  }

  @Test
  void keepsTheBaseThatItWasMadeWith() {
    graph.close();
    Path other = folder.resolve("other");
    URI base = URI.create("https://example.org/kg/");
    KnowledgeGraph.open(new GraphConfig(other, base, List.of(), Clock.systemUTC())).close();

    graph = KnowledgeGraph.open(GraphConfig.of(other));

    assertThat(graph.base()).isEqualTo("https://example.org/kg/");
  }

  @Test
  void saysThatAFolderIsInUse() {
    assertThatThrownBy(() -> KnowledgeGraph.open(GraphConfig.of(folder.resolve("data"))))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(GraphError.DATA_FOLDER_IN_USE))
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void saysThatAFolderIsOfAnotherFormat() throws IOException {
    Path strange = Files.createDirectory(folder.resolve("strange"));
    Files.writeString(strange.resolve("factweave.properties"), "format=99");

    assertThatThrownBy(() -> KnowledgeGraph.open(GraphConfig.of(strange)))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(GraphError.DATA_FOLDER_UNUSABLE))
        .hasMessageContaining("format 99");
  }

  @Test
  void saysThatAFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> KnowledgeGraph.open(GraphConfig.of(file)))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(GraphError.DATA_FOLDER_UNUSABLE));
  }

  @Test
  void leavesNothingOfABatchThatFails() throws IOException {
    record(uses("d1", "DeepSeek uses the H800."));
    String before = export();
    Extraction good = uses("d2", "Baidu uses the H20.");
    Extraction broken =
        new Extraction(
            Fixtures.document("d3", "x").extraction().document(),
            List.of(),
            good.claims(),
            List.of(),
            Fixtures.EXTRACTOR);

    assertThatThrownBy(() -> graph.record(List.of(recording(good), recording(broken))))
        .isInstanceOf(FactweaveException.class);

    assertThat(export()).isEqualTo(before);
    assertThat(documentFiles()).hasSize(2);
  }

  @Test
  void listsDocumentsPageByPage() {
    for (int i = 1; i <= 5; i++) {
      record(uses("d" + i, "DeepSeek uses the H800."));
    }
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<RecordedDocument> page = graph.documents(new PageRequest(2, cursor));
      assertThat(page.total()).isEqualTo(5);
      page.items().forEach(document -> seen.add(document.id().value()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactly("d1", "d2", "d3", "d4", "d5");
  }

  @Test
  void rejectsACursorThatItDidNotMake() {
    assertThatThrownBy(() -> graph.documents(new PageRequest(2, "&&&")))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(GraphError.INVALID_CURSOR));
  }

  @Test
  void findsEntitiesByTextAndType() {
    record(uses("d1", "DeepSeek uses the H800."));
    EntityFilter chips = new EntityFilter(null, graph.ontology().entityType("Chip"));
    EntityFilter organizations =
        new EntityFilter("seek", graph.ontology().entityType("Organization"));

    assertThat(entities(chips)).containsExactly("chip-h800");
    assertThat(entities(organizations)).containsExactly("company-deepseek");
    assertThat(entities(new EntityFilter("nothing", null))).isEmpty();
  }

  @Test
  void findsStatementsByTheirParts() {
    record(
        Fixtures.document("d1", "DeepSeek, founded in 2023, rivals Baidu and uses the H800.")
            .entity("DeepSeek", "Company")
            .entity("Baidu", "Company")
            .entity("H800", "Chip")
            .fact("DeepSeek", "competesWith", "Baidu")
            .fact("DeepSeek", "uses", "H800")
            .date("DeepSeek", "foundedOn", "2023")
            .extraction());
    EntityId deepSeek = new EntityId("company-deepseek");

    assertThat(statements(StatementFilter.ANY)).hasSize(3);
    assertThat(statements(new StatementFilter(deepSeek, null, null))).hasSize(3);
    assertThat(
            statements(
                new StatementFilter(deepSeek, graph.ontology().relation("uses"), "chip-h800")))
        .hasSize(1);
    assertThat(statements(new StatementFilter(null, null, "2023"))).hasSize(1);
    assertThat(statements(new StatementFilter(new EntityId("chip-h800"), null, null))).isEmpty();
  }

  @Test
  void counts() {
    record(uses("d1", "DeepSeek uses the H800."));

    assertThat(graph.counts()).isEqualTo(new Counts(1, 2, 1, 1, 1));
  }

  @Test
  void givesEveryChangeToAProjection() {
    Ledger ledger = new Ledger();
    graph.addProjection(ledger);

    record(uses("d1", "DeepSeek uses the H800."));
    record(uses("d2", "Baidu uses the H800."));
    graph.delete(new DocumentId("d1"));

    assertThat(ledger.names).containsOnlyKeys("chip-h800", "company-baidu");
    assertThat(graph.projectionProblems()).isEmpty();
  }

  @Test
  void bringsAProjectionUpToDateThatComesLate() {
    record(uses("d1", "DeepSeek uses the H800."));
    Ledger ledger = new Ledger();

    graph.addProjection(ledger);

    assertThat(ledger.names).containsOnlyKeys("chip-h800", "company-deepseek");
  }

  @Test
  void triesAgainWhatAProjectionFailedToApply() {
    Ledger ledger = new Ledger();
    graph.addProjection(ledger);
    ledger.broken = true;
    assertThat(record(uses("d1", "DeepSeek uses the H800."))).isEqualTo(Recording.Outcome.CREATED);
    assertThat(graph.projectionProblems()).containsExactly("The ledger is shut");
    assertThat(graph.catchUp()).isFalse();

    ledger.broken = false;

    assertThat(graph.catchUp()).isTrue();
    assertThat(graph.projectionProblems()).isEmpty();
    assertThat(ledger.names).containsOnlyKeys("chip-h800", "company-deepseek");
  }

  @Test
  void replaysOnlyWhatAProjectionMissed() {
    Ledger ledger = new Ledger();
    graph.addProjection(ledger);
    record(uses("d1", "DeepSeek uses the H800."));
    reopen();
    record(uses("d2", "Baidu uses the H20."));

    graph.addProjection(ledger);

    assertThat(ledger.clears).isEqualTo(1);
    assertThat(ledger.names).hasSize(4);
  }

  @Test
  void buildsAProjectionAnewThatWasMadeFromAnotherRecord() {
    record(uses("d1", "DeepSeek uses the H800."));
    Ledger ledger = new Ledger();
    ledger.checkpoint = new Checkpoint("another", 1);
    ledger.names.put("company-stranger", "Stranger");

    graph.addProjection(ledger);

    assertThat(ledger.names).containsOnlyKeys("chip-h800", "company-deepseek");
  }

  @Test
  void rebuildsViewAndProjections() {
    Ledger ledger = new Ledger();
    graph.addProjection(ledger);
    record(uses("d1", "DeepSeek uses the H800."));
    String before = export();
    ledger.names.clear();
    List<Progress> progress = new ArrayList<>();

    assertThat(graph.rebuild(progress::add)).isTrue();

    assertThat(ledger.names).hasSize(2);
    assertThat(export()).isEqualTo(before);
    assertThat(progress).last().isEqualTo(new Progress("done", 2, 2));
  }

  /// A projection that keeps the names of entities.
  private static final class Ledger implements Projection {
    private final TreeMap<String, String> names = new TreeMap<>();
    private @Nullable Checkpoint checkpoint;
    private boolean broken;
    private int clears;

    @Override
    public Optional<Checkpoint> checkpoint() {
      return Optional.ofNullable(checkpoint);
    }

    @Override
    public void apply(GraphChange change, ResolvedView view) {
      if (broken) {
        throw new IllegalStateException("The ledger is shut");
      }
      for (EntityId id : change.entities()) {
        names.remove(id.value());
        view.findEntity(id).ifPresent(entity -> names.put(id.value(), entity.name()));
      }
      checkpoint = change.checkpoint();
    }

    @Override
    public void clear() {
      names.clear();
      checkpoint = null;
      clears++;
    }

    @Override
    public void close() {}
  }

  private static Extraction uses(String id, String text) {
    String company = text.contains("Baidu") ? "Baidu" : "DeepSeek";
    String chip = text.contains("H20") ? "H20" : "H800";
    return Fixtures.document(id, text)
        .entity(company, "Company")
        .entity(chip, "Chip")
        .fact(company, "uses", chip)
        .extraction();
  }

  private Recording.Outcome record(Extraction extraction) {
    return graph.record(List.of(recording(extraction))).getFirst();
  }

  private static Recording recording(Extraction extraction) {
    return new Recording(extraction, BYTES);
  }

  private List<String> entities(EntityFilter filter) {
    return graph.entities(filter, PageRequest.first(10)).items().stream()
        .map(Entity::id)
        .map(EntityId::value)
        .toList();
  }

  private List<Statement> statements(StatementFilter filter) {
    return graph.statements(filter, PageRequest.first(10)).items();
  }

  private void reopen() {
    graph.close();
    open();
  }

  private List<Path> documentFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/documents"))) {
      return files.toList();
    }
  }

  private String export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.exportNQuads(out, false);
    return out.toString(StandardCharsets.UTF_8);
  }
}
