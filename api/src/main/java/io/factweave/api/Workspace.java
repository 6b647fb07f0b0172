package io.factweave.api;

import io.factweave.graph.DataFolder;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.Iris;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.property.CypherEngine;
import io.factweave.graph.property.Neo4jConnection;
import io.factweave.graph.property.Neo4jCredentials;
import io.factweave.graph.property.Neo4jProjection;
import io.factweave.graph.property.Neo4jServer;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.read.SourceReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that works on one data folder: the graph, Neo4j beside it where it is wanted, and the
/// way into it. One process at a time has a folder.
///
/// ```java
/// try (Workspace workspace = Workspace.open(WorkspaceSettings.of(folder, new Neo4jMode.Off()));
///     RunningServer server = FactweaveApplication.start(ServerSettings.local(), workspace)) {
///   System.out.println(server.address());
/// }
/// ```
public final class Workspace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final WorkspaceSettings settings;
  private final KnowledgeGraph graph;
  private final Ingest ingest;
  private final CypherDoor cypher;

  /// What takes long begins first. The folder is held before anything else touches it, and given free
  /// last.
  private Workspace(WorkspaceSettings settings) {
    this.settings = settings;
    try {
      DataFolder folder = opened(DataFolder.open(settings.graphConfig()));
      Supplier<CypherDoor.Way> neo4j = begin(settings.neo4j());
      Opening<Segmenter> segmenter = opened(Opening.begin("segmenter", Segmenter::new));
      this.graph = opened(KnowledgeGraph.open(folder, settings.graphConfig()));
      this.ingest = openIngest(segmenter.await());
      this.cypher = new CypherDoor(neo4j);
      if (settings.neo4j() instanceof Neo4jMode.External) {
        cypher.await();
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Opens a folder. Both stores are equal when it returns: what Neo4j missed is caught up.
  ///
  /// @throws FactweaveException `DATA_FOLDER_IN_USE`, `DATA_FOLDER_UNUSABLE`; `CYPHER_UNAVAILABLE`
  ///     only for an external Neo4j: without one of our own everything but Cypher works
  public static Workspace open(WorkspaceSettings settings) {
    Workspace workspace = openAhead(settings);
    try {
      workspace.cypher.await();
      return workspace;
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  /// The same, but a Neo4j of our own may still start. [CypherDoor#await] waits for it, and a server
  /// does before it takes a request; what is recorded until then, Neo4j catches up with.
  public static Workspace openAhead(WorkspaceSettings settings) {
    return new Workspace(settings);
  }

  public KnowledgeGraph graph() {
    return graph;
  }

  public Ingest ingest() {
    return ingest;
  }

  public CypherDoor cypher() {
    return cypher;
  }

  /// Longest time of one query in either language.
  public Duration queryTimeout() {
    return settings.queryTimeout();
  }

  private Ingest openIngest(Segmenter segmenter) {
    Ontology ontology = graph.ontology();
    return new Ingest(
        SourceReader.standard(),
        new Pipeline(ontology, segmenter::segment, settings.extractor().open(ontology)));
  }

  /// Begins what can begin before the graph is open; the supplier waits for it and does the rest.
  private Supplier<CypherDoor.Way> begin(Neo4jMode mode) {
    return switch (mode) {
      case Neo4jMode.Off() ->
          () -> new CypherDoor.Way.Closed("Cypher is switched off: the server runs without Neo4j");
      case Neo4jMode.Embedded(Path server) -> {
        Opening<Neo4jServer> starting =
            opened(Opening.begin("neo4j", () -> Neo4jServer.start(server, settings.data())));
        yield () -> wayTo(starting);
      }
      case Neo4jMode.External(URI uri, String user, String password) ->
          () -> project(Neo4jConnection.open(uri, new Neo4jCredentials(user, password)));
    };
  }

  private CypherDoor.Way wayTo(Opening<Neo4jServer> starting) {
    try {
      return project(starting.await().connect());
    } catch (FactweaveException e) {
      LOG.warn("There is no Cypher: {}", e.getMessage());
      return new CypherDoor.Way.Closed("There is no Cypher: " + e.getMessage());
    }
  }

  private CypherDoor.Way project(Neo4jConnection connection) {
    opened(connection).require();
    graph.addProjection(Neo4jProjection.open(connection, graph.ontology(), new Iris(graph.base())));
    return new CypherDoor.Way.Open(
        connection, new CypherEngine(connection, settings.queryTimeout()));
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /// Closes every part, the last opened first; one that fails does not keep the others open.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} could not be closed", part.getClass().getSimpleName(), e);
      }
    }
  }
}
