package io.factweave.graph.rdf;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.resolve.NamedEntity;
import io.factweave.graph.resolve.ResolutionIndex;
import io.factweave.graph.resolve.ResolutionIndex.ResolutionChange;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.GraphChange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The record: one named graph per document in TDB2, the resolved view as the default graph, the
/// ontology and the history in graphs of their own. Many readers at a time; one writer, whom the
/// caller keeps apart from others.
public final class RdfRecord implements AutoCloseable {
  static {
    JenaSystem.init();
  }

  private final DatasetGraph dataset;
  private final RecordIris iris;
  private final Ontology ontology;
  private final Clock clock;
  private ResolutionIndex index;

  private RdfRecord(DatasetGraph dataset, Iris iris, Ontology ontology, Clock clock) {
    this.dataset = dataset;
    this.iris = new RecordIris(iris);
    this.ontology = ontology;
    this.clock = clock;
    this.index = ResolutionIndex.of(List.of());
  }

  /// Opens the record in a folder, or makes it.
  ///
  /// @param extensions of the ontology, whose triples are kept with it
  /// @throws FactweaveException `DATA_FOLDER_IN_USE` or `DATA_FOLDER_UNUSABLE`
  public static RdfRecord open(Path folder, Iris iris, List<Path> extensions, Clock clock) {
    Ontology ontology = OntologyReader.read(extensions);
    try {
      Files.createDirectories(folder);
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      RdfRecord record = new RdfRecord(dataset, iris, ontology, clock);
      record.prepare(OntologyReader.graph(extensions));
      return record;
    } catch (IOException | JenaException e) {
      String message = String.valueOf(e.getMessage());
      boolean locked = message.contains("lock");
      throw new FactweaveException(
          locked ? GraphError.DATA_FOLDER_IN_USE : GraphError.DATA_FOLDER_UNUSABLE,
          "The record in %s cannot be opened: %s".formatted(folder, message),
          e);
    }
  }

  /// A record in memory, for tests and for trying things out.
  public static RdfRecord inMemory(Iris iris, Clock clock) {
    RdfRecord record =
        new RdfRecord(DatabaseMgr.createDatasetGraph(), iris, OntologyReader.builtIn(), clock);
    record.prepare(OntologyReader.graph(List.of()));
    return record;
  }

  private void prepare(Graph ontologyGraph) {
    write(() -> {
      view().history().begin(UUID.randomUUID().toString());
      Graph stored = dataset.getGraph(iris.ontologyGraph());
      Set<Triple> before = new HashSet<>(stored.stream().toList());
      Triples.replace(stored, before, ontologyGraph.stream().toList());
      return true;
    });
    index = ResolutionIndex.of(read(RdfRecord::namedEntities));
  }

  private static List<NamedEntity> namedEntities(RecordView view) {
    List<NamedEntity> all = new ArrayList<>();
    view.documentIds().forEach(id -> all.addAll(view.reader(id).namedEntities()));
    return all;
  }

  public Ontology ontology() {
    return ontology;
  }

  /// Answers something from the record as it stands at this moment.
  public <T> T read(Function<RecordView, T> question) {
    return Txn.calculateRead(dataset, () -> question.apply(view()));
  }

  /// Puts these extractions in the place of what their documents said, and deletes documents, in one
  /// transaction: all or nothing.
  ///
  /// @param deleted documents that go; one that is not there is passed over
  /// @throws FactweaveException `STORE_FAILED`; the record is as it was before
  public GraphChange update(SortedMap<DocumentId, Extraction> put, Set<DocumentId> deleted) {
    List<NamedEntity> added = new ArrayList<>();
    put.forEach((id, extraction) ->
        extraction.entities().forEach(entity -> added.add(NamedEntity.of(id, entity))));
    Written written = write(() -> writeUpdate(put, deleted, added));
    index.apply(written.resolution());
    return written.change();
  }

  private record Written(GraphChange change, ResolutionChange resolution) {}

  private Written writeUpdate(
      SortedMap<DocumentId, Extraction> put, Set<DocumentId> deleted, List<NamedEntity> added) {
    SortedSet<DocumentId> gone = new TreeSet<>(deleted);
    gone.addAll(put.keySet());
    gone.removeIf(id -> !view().hasDocument(id));
    ResolvedGraphUpdate update = new ResolvedGraphUpdate(dataset, iris, ontology);
    gone.forEach(update::forget);
    gone.stream().filter(id -> !put.containsKey(id)).forEach(this::removeGraph);
    put.values().forEach(this::putGraph);
    ResolutionChange resolution = index.plan(gone, added);
    update.documents().addAll(put.keySet());
    update.complete(resolution);
    return new Written(writeHistory(update, resolution, put.keySet(), deleted), resolution);
  }

  private GraphChange writeHistory(
      ResolvedGraphUpdate update,
      ResolutionChange resolution,
      Set<DocumentId> put,
      Set<DocumentId> deleted) {
    History history = view().history();
    deleted.forEach(history::noteDeleted);
    put.forEach(id -> history.noteRecorded(id, clock.instant()));
    history.noteReplacements(resolution.replacements(), resolution.after().keySet());
    return history.append(update.entities(), update.documents(), clock.instant());
  }

  private void putGraph(Extraction extraction) {
    Graph stored = dataset.getGraph(iris.document(extraction.document().id()));
    List<Triple> now = DocumentGraphWriter.write(iris, extraction).stream().toList();
    Triples.replace(stored, stored.stream().toList(), now);
  }

  private void removeGraph(DocumentId id) {
    dataset.removeGraph(iris.document(id));
  }

  /// Throws the resolved view away and makes it anew from what the documents say.
  public void rebuild() {
    List<NamedEntity> all = read(RdfRecord::namedEntities);
    ResolutionIndex fresh = ResolutionIndex.of(List.of());
    ResolutionChange resolution = fresh.plan(Set.of(), all);
    write(() -> {
      List<Triple> old = dataset.getDefaultGraph().stream().toList();
      old.forEach(dataset.getDefaultGraph()::delete);
      ResolvedGraphUpdate update = new ResolvedGraphUpdate(dataset, iris, ontology);
      update.documents().addAll(view().documentIds());
      update.complete(resolution);
      return true;
    });
    fresh.apply(resolution);
    index = fresh;
  }

  /// What changed since then; empty where it is no longer known, or was another record.
  public Optional<GraphChange> changesSince(Checkpoint checkpoint) {
    return read(view ->
        view.checkpoint().storeId().equals(checkpoint.storeId())
            ? view.history().since(checkpoint.sequence())
            : Optional.empty());
  }

  /// Everything, as one change from nothing.
  public GraphChange everything() {
    return read(view ->
        new GraphChange(
            view.checkpoint(),
            new TreeSet<EntityId>(view.entityIds()),
            new TreeSet<DocumentId>(view.documentIds())));
  }

  /// Writes the whole record as N-Quads, sorted, so that equal content gives equal bytes.
  ///
  /// @param history whether the history graph, which depends on time and order, is written too
  public void exportNQuads(OutputStream out, boolean history) {
    read(_ -> {
      new NQuadsExport(dataset, iris, history).write(out);
      return true;
    });
  }

  /// Answers SPARQL queries over the record, and nothing else.
  public SparqlEngine sparql() {
    return new SparqlEngine(dataset, iris.base());
  }

  /// Gives the space of overwritten data back. Readers go on meanwhile, writers wait.
  public void compact() {
    DatabaseMgr.compact(dataset, true);
  }

  private RecordView view() {
    return new RecordView(dataset, iris, ontology);
  }

  private <T> T write(Supplier<T> change) {
    try {
      return Txn.calculateWrite(dataset, change);
    } catch (FactweaveException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new FactweaveException(
          GraphError.STORE_FAILED,
          "The change could not be stored, and nothing of it was: " + e.getMessage(),
          e);
    }
  }

  /// Gives the folder free.
  @Override
  public void close() {
    if (DatabaseMgr.location(dataset) != null && !DatabaseMgr.location(dataset).isMem()) {
      TDBInternal.expel(dataset);
    } else {
      dataset.close();
    }
  }
}
