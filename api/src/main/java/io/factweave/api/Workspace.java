package io.factweave.api;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.Iris;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.property.Neo4jConnection;
import io.factweave.graph.property.Neo4jCredentials;
import io.factweave.graph.property.Neo4jProjection;
import io.factweave.graph.property.Neo4jServer;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.read.SourceReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private Workspace(WorkspaceSettings settings) {
    this.settings = settings;
    try {
      this.graph = KnowledgeGraph.open(settings.graphConfig());
      parts.push(graph);
      this.cypher = openCypher(settings.neo4j());
      this.ingest = openIngest(graph.ontology());
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

  private Ingest openIngest(Ontology ontology) {
    Segmenter segmenter = new Segmenter();
    parts.push(segmenter);
    return new Ingest(
        SourceReader.standard(),
        new Pipeline(ontology, segmenter::segment, settings.extractor().open(ontology)));
  }

  private CypherDoor openCypher(Neo4jMode mode) {
    return switch (mode) {
      case Neo4jMode.Off() ->
          CypherDoor.closed("Cypher is switched off: the server runs without Neo4j");
      case Neo4jMode.Embedded embedded -> openEmbedded(embedded);
      case Neo4jMode.External external ->
          project(
              Neo4jConnection.open(
                  external.uri(), new Neo4jCredentials(external.user(), external.password())));
    };
  }

  private CypherDoor openEmbedded(Neo4jMode.Embedded embedded) {
    Neo4jServer server;
    try {
      server = Neo4jServer.start(embedded.server(), settings.data());
    } catch (FactweaveException e) {
      LOG.warn("There is no Cypher: {}", e.getMessage());
      return CypherDoor.closed("There is no Cypher: " + e.getMessage());
    }
    parts.push(server);
    return project(server.connect());
  }

  private CypherDoor project(Neo4jConnection connection) {
    parts.push(connection);
    connection.require();
    graph.addProjection(Neo4jProjection.open(connection, graph.ontology(), new Iris(graph.base())));
    return CypherDoor.open(connection, settings.queryTimeout());
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
