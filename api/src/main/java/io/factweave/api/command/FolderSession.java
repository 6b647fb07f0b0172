package io.factweave.api.command;

import io.factweave.api.FactweaveApplication;
import io.factweave.api.Neo4jMode;
import io.factweave.api.RunningServer;
import io.factweave.api.ServerSettings;
import io.factweave.api.Workspace;
import io.factweave.api.WorkspaceSettings;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A way to ask a data folder: the server that has it open, else one that is started for the time of
/// a command, on a free port of this machine. So there is one door, whoever asks.
final class FolderSession implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final FolderServer server;

  private FolderSession(Path folder, Neo4jMode neo4j) {
    Optional<FolderServer> running = FolderServer.find(folder);
    server = running.isPresent() ? running.get() : start(folder, neo4j);
  }

  /// @param neo4j where Cypher is answered, where a server must be started
  /// @throws FactweaveException `DATA_FOLDER_UNUSABLE` where there is no such folder
  static FolderSession open(Path folder, Neo4jMode neo4j) {
    if (!Files.isDirectory(folder)) {
      throw new FactweaveException(
          GraphError.DATA_FOLDER_UNUSABLE,
          "There is no data folder %s; 'serve' and 'ingest' make one".formatted(folder));
    }
    return new FolderSession(folder, neo4j);
  }

  FolderServer server() {
    return server;
  }

  private FolderServer start(Path folder, Neo4jMode neo4j) {
    Workspace workspace = Workspace.openAhead(WorkspaceSettings.of(folder, neo4j));
    opened.push(workspace);
    try {
      RunningServer started =
          FactweaveApplication.start(ServerSettings.local().withPort(0), workspace);
      opened.push(started);
      return FolderServer.at(started.address());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new FactweaveException(
            GraphError.STORE_FAILED, "The data folder could not be closed: " + e, e);
      }
    }
  }
}
