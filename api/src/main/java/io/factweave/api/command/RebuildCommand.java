package io.factweave.api.command;

import io.factweave.api.Workspace;
import io.factweave.api.WorkspaceSettings;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// `rebuild`: throws the projections away and makes them anew from the record.
@Command(
    name = "rebuild",
    description = {
      "Throws the resolved view and Neo4j's content away and makes them anew from the record.",
      "No server may have the folder open."
    })
final class RebuildCommand implements Callable<Integer> {

  @Mixin DataOption data = new DataOption();
  @Mixin Neo4jOptions neo4j = new Neo4jOptions();

  @Override
  public Integer call() {
    FolderServer.find(data.folder)
        .ifPresent(server -> {
          throw new FactweaveException(
              GraphError.DATA_FOLDER_IN_USE,
              "The server at %s has %s open: stop it first"
                  .formatted(server.address(), data.folder));
        });
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Rebuilt");
    try (Workspace workspace = Workspace.open(WorkspaceSettings.of(data.folder, neo4j.mode()))) {
      boolean complete =
          workspace
              .graph()
              .rebuild(step -> progress.update(step.done(), step.total(), step.step()));
      progress.finish(
          complete
              ? "Rebuilt everything"
              : "Rebuilt the resolved view; Neo4j: " + workspace.graph().projectionProblems());
      return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
