package io.factweave.graph;

import io.factweave.graph.model.ContentHash;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.graph.model.RecordedQuarantine;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.rdf.Listings;
import io.factweave.graph.rdf.RdfRecord;
import io.factweave.graph.rdf.RecordView;
import io.factweave.graph.rdf.SparqlEngine;
import io.factweave.graph.store.Counts;
import io.factweave.graph.store.EntityFilter;
import io.factweave.graph.store.Page;
import io.factweave.graph.store.PageRequest;
import io.factweave.graph.store.Projection;
import io.factweave.graph.store.ResolvedView;
import io.factweave.graph.store.StatementFilter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A knowledge graph in a folder: documents go in with what was read from them, and come out as
/// entities and statements with evidence.
///
/// ```java
/// try (KnowledgeGraph graph = KnowledgeGraph.open(GraphConfig.of(folder))) {
///   graph.record(List.of(new Recording(extraction, bytes)));
///   graph.entities(EntityFilter.ANY, PageRequest.first(10));
/// }
/// ```
///
/// Thread-safe: one writer at a time, while any number of readers see the graph as it was before or as
/// it is after a change.
public final class KnowledgeGraph implements AutoCloseable {
  private static final long WORTH_COMPACTING = 256L << 20;
  private static final int GROWTH = 3;

  private final DataFolder folder;
  private final RdfRecord record;
  private final DocumentFiles files;
  private final List<ProjectionFeed> projections = new CopyOnWriteArrayList<>();
  private final ReentrantLock writer = new ReentrantLock();
  private final Runnable release;

  private KnowledgeGraph(DataFolder folder, RdfRecord record, Runnable release) {
    this.folder = folder;
    this.record = record;
    this.files = new DocumentFiles(folder.documents());
    this.release = release;
  }

  /// Opens the graph in a folder, or makes it.
  ///
  /// @throws io.factweave.graph.model.FactweaveException `DATA_FOLDER_IN_USE`,
  ///     `DATA_FOLDER_UNUSABLE` or `INVALID_ONTOLOGY`
  public static KnowledgeGraph open(GraphConfig config) {
    DataFolder folder = DataFolder.open(config);
    try {
      return open(folder, config, folder::close);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /// Opens the graph in a folder that is held already, and stays held when the graph is closed.
  ///
  /// @throws io.factweave.graph.model.FactweaveException `DATA_FOLDER_UNUSABLE` or `INVALID_ONTOLOGY`
  public static KnowledgeGraph open(DataFolder folder, GraphConfig config) {
    return open(folder, config, () -> {});
  }

  private static KnowledgeGraph open(DataFolder folder, GraphConfig config, Runnable release) {
    RdfRecord record =
        RdfRecord.open(folder.tdb2(), folder.iris(), config.ontologyExtensions(), config.clock());
    KnowledgeGraph graph = new KnowledgeGraph(folder, record, release);
    graph.files.deleteOrphans(record.read(KnowledgeGraph::fileNames));
    graph.compactIfWorthwhile();
    return graph;
  }

  private static Set<String> fileNames(RecordView view) {
    Set<String> names = new HashSet<>();
    for (DocumentId id : view.documentIds()) {
      RecordedDocument document = view.findDocument(id).orElseThrow();
      names.add(DocumentFiles.name(id, document.contentHash()));
    }
    return names;
  }

  /// The built-in ontology with the extensions of this graph.
  public Ontology ontology() {
    return record.ontology();
  }

  /// What every IRI of this graph begins with.
  public String base() {
    return folder.iris().base();
  }

  /// Whether the graph holds this very document as this program read it, so that reading it again
  /// would change nothing.
  public boolean isCurrent(Document document, SoftwareAgent extractor) {
    return record.read(view -> isCurrent(view, document, extractor));
  }

  private static boolean isCurrent(RecordView view, Document document, SoftwareAgent extractor) {
    return view.findDocument(document.id())
        .filter(known -> known.contentHash().equals(document.contentHash()))
        .filter(known -> known.extractor().equals(extractor))
        .isPresent();
  }

  /// Records documents, all of them or none: each takes the place of what the graph had of it.
  /// When this returns they are stored for good.
  ///
  /// @return an outcome for each, in their order; of two with one id the later one stays
  /// @throws io.factweave.graph.model.FactweaveException `STORE_FAILED`; the graph is as before
  public List<Recording.Outcome> record(List<Recording> recordings) {
    return locked(() -> recordLocked(recordings));
  }

  private List<Recording.Outcome> recordLocked(List<Recording> recordings) {
    Map<DocumentId, RecordedDocument> before = new HashMap<>();
    Map<DocumentId, Recording> last = new HashMap<>();
    List<Recording.Outcome> outcomes = new ArrayList<>();
    for (Recording recording : recordings) {
      DocumentId id = recording.documentId();
      findDocument(id).ifPresent(document -> before.put(id, document));
      outcomes.add(outcome(recording, last.get(id), before.get(id)));
      last.put(id, recording);
    }
    last.values().removeIf(recording -> isSame(recording, before.get(recording.documentId())));
    if (!last.isEmpty()) {
      store(last, before);
    }
    return outcomes;
  }

  private static Recording.Outcome outcome(
      Recording now, @Nullable Recording earlier, @Nullable RecordedDocument before) {
    if (earlier == null && before == null) {
      return Recording.Outcome.CREATED;
    }
    boolean same = earlier == null ? isSame(now, before) : isSame(now, earlier);
    return same ? Recording.Outcome.UNCHANGED : Recording.Outcome.REPLACED;
  }

  private static boolean isSame(Recording now, Recording earlier) {
    return now.extraction().extractor().equals(earlier.extraction().extractor())
        && hash(now).equals(hash(earlier));
  }

  private static boolean isSame(Recording now, @Nullable RecordedDocument before) {
    return before != null
        && now.extraction().extractor().equals(before.extractor())
        && hash(now).equals(before.contentHash());
  }

  private static ContentHash hash(Recording recording) {
    return recording.extraction().document().contentHash();
  }

  private void store(
      Map<DocumentId, Recording> recordings, Map<DocumentId, RecordedDocument> before) {
    SortedMap<DocumentId, Extraction> put = new TreeMap<>();
    recordings.forEach((id, recording) -> put.put(id, recording.extraction()));
    try {
      recordings.values().forEach(r -> files.write(r.extraction().document(), r.original()));
      record.update(put, Set.of());
    } catch (RuntimeException e) {
      deleteFiles(recordings, before, false);
      throw e;
    }
    deleteFiles(recordings, before, true);
    afterChange();
  }

  /// Deletes the files that are no longer needed: the old ones once the new ones are stored, else the
  /// new ones.
  private void deleteFiles(
      Map<DocumentId, Recording> recordings,
      Map<DocumentId, RecordedDocument> before,
      boolean stored) {
    recordings.forEach((id, recording) -> {
      RecordedDocument old = before.get(id);
      boolean same = old != null && old.contentHash().equals(hash(recording));
      if (!same && stored && old != null) {
        files.delete(id, old.contentHash());
      } else if (!same && !stored) {
        files.delete(id, hash(recording));
      }
    });
  }

  /// Takes a document and all its claims out of the graph; false where it was not there.
  public boolean delete(DocumentId id) {
    return locked(() -> {
      Optional<RecordedDocument> document = findDocument(id);
      if (document.isPresent()) {
        record.update(new TreeMap<>(), Set.of(id));
        files.delete(id, document.get().contentHash());
        afterChange();
      }
      return document.isPresent();
    });
  }

  /// Answers something from the resolved view as it stands at this moment. The view is valid within
  /// the function only.
  public <T> T read(Function<ResolvedView, T> question) {
    return record.read(question::apply);
  }

  public Page<RecordedDocument> documents(PageRequest request) {
    return record.read(view -> new Listings(view).documents(request));
  }

  public Page<Entity> entities(EntityFilter filter, PageRequest request) {
    return record.read(view -> new Listings(view).entities(filter, request));
  }

  public Page<Statement> statements(StatementFilter filter, PageRequest request) {
    return record.read(view -> new Listings(view).statements(filter, request));
  }

  public Counts counts() {
    return record.read(view -> new Listings(view).counts());
  }

  public Optional<RecordedDocument> findDocument(DocumentId id) {
    return record.read(view -> view.findDocument(id));
  }

  public Optional<Entity> findEntity(EntityId id) {
    return record.read(view -> view.findEntity(id));
  }

  public Optional<Statement> findStatement(StatementId id) {
    return record.read(view -> view.findStatement(id));
  }

  /// What stands now for an entity id that is no more.
  public Optional<EntityId> findReplacement(EntityId id) {
    return record.read(view -> view.replacement(id));
  }

  /// The document's claims that broke the ontology; none where there is no such document.
  public List<RecordedQuarantine> quarantine(DocumentId id) {
    return record.read(view -> view.quarantineOf(id));
  }

  /// The document's own entities with their places in its text.
  public List<RecordedEntity> localEntities(DocumentId id) {
    return record.read(view -> view.localEntitiesOf(id));
  }

  /// The exact text that the document's spans count in.
  public Optional<String> findText(DocumentId id) {
    return withFiles(id, document -> files.text(id, document.contentHash()));
  }

  /// The bytes that the document came as; their media type is in its metadata.
  public Optional<byte[]> findOriginal(DocumentId id) {
    return withFiles(id, document -> files.original(id, document.contentHash()));
  }

  /// A file may be replaced between the look into the record and the look into the folder; then the
  /// record is asked again, with the writer kept out.
  private <T> Optional<T> withFiles(DocumentId id, Function<RecordedDocument, T> question) {
    try {
      return findDocument(id).map(question);
    } catch (FactweaveException _) {
      return locked(() -> findDocument(id).map(question));
    }
  }

  /// Answers SPARQL queries over this graph.
  public SparqlEngine sparql() {
    return record.sparql();
  }

  /// Writes everything as sorted N-Quads; equal content gives equal bytes.
  ///
  /// @param history whether recorded times, retired ids and the log of changes are written too
  public void exportNQuads(OutputStream out, boolean history) {
    record.exportNQuads(out, history);
  }

  /// Keeps a projection up to date from now on, beginning with what it does not hold yet. It is closed
  /// with the graph.
  public void addProjection(Projection projection) {
    locked(() -> {
      ProjectionFeed feed = new ProjectionFeed(record, projection);
      projections.add(feed);
      return feed.catchUp();
    });
  }

  /// Tries again what projections failed to apply. Returns whether all stand where the graph does.
  public boolean catchUp() {
    return locked(
        () -> projections.stream().map(ProjectionFeed::catchUp).reduce(true, Boolean::logicalAnd));
  }

  /// Why projections are behind the graph; empty where none is.
  public List<String> projectionProblems() {
    return projections.stream().flatMap(feed -> feed.problem().stream()).toList();
  }

  /// Throws the resolved view and all projections away and makes them anew from what the documents
  /// say. Returns whether all projections stand where the graph does.
  public boolean rebuild(Consumer<Progress> progress) {
    return locked(() -> {
      int total = projections.size() + 1;
      progress.accept(new Progress("resolved view", 0, total));
      record.rebuild();
      boolean complete = true;
      for (int i = 0; i < projections.size(); i++) {
        progress.accept(new Progress("projection " + (i + 1), i + 1, total));
        complete &= projections.get(i).rebuild();
      }
      progress.accept(new Progress("done", total, total));
      return complete;
    });
  }

  private void afterChange() {
    projections.forEach(ProjectionFeed::catchUp);
    compactIfWorthwhile();
  }

  /// Gives disk space back where the record's files grew far beyond what they were when they were last
  /// compacted. Readers go on meanwhile; writers wait.
  ///
  /// @return whether it was worth it
  public boolean compactIfWorthwhile() {
    return locked(() -> {
      long limit = Math.max(WORTH_COMPACTING, GROWTH * folder.compactedBytes());
      boolean worthwhile = folder.recordBytes() > limit;
      if (worthwhile) {
        record.compact();
        folder.noteCompacted(folder.recordBytes());
      }
      return worthwhile;
    });
  }

  private <T> T locked(Supplier<T> work) {
    writer.lock();
    try {
      return work.get();
    } finally {
      writer.unlock();
    }
  }

  /// Waits for the writer, closes the projections and gives the folder free where it was opened with
  /// the graph.
  @Override
  public void close() {
    locked(() -> {
      projections.forEach(ProjectionFeed::close);
      record.close();
      release.run();
      return true;
    });
  }
}
