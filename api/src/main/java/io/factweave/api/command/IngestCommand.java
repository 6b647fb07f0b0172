package io.factweave.api.command;

import io.factweave.api.Intake;
import io.factweave.api.Neo4jMode;
import io.factweave.api.Workspace;
import io.factweave.api.WorkspaceSettings;
import io.factweave.graph.GraphConfig;
import io.factweave.graph.Recording;
import io.factweave.ingest.IngestReport;
import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.SourceFinder;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ingest`: documents into a data folder, through the server that has it open where one does.
@Command(
    name = "ingest",
    description = {
      "Reads documents into the graph of a data folder.",
      "Works while a server has the folder open (through it), and without one; then Neo4j is"
          + " brought up to date when a server is started next."
    })
final class IngestCommand implements Callable<Integer> {

  @Mixin DataOption data = new DataOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders, or - for standard input.")
  List<String> paths = List.of();

  @Mixin ExtractionOptions extraction = new ExtractionOptions();

  @Override
  public Integer call() {
    List<Found> found = new SourceFinder(System.in).find(paths);
    Optional<FolderServer> server = FolderServer.find(data.folder);
    return server.isPresent() ? new RemoteIngest(server.get()).send(found) : ingestHere(found);
  }

  private int ingestHere(List<Found> found) {
    IngestReport report = new IngestReport();
    Map<Recording.Outcome, Integer> outcomes = new EnumMap<>(Recording.Outcome.class);
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Ingested");
    WorkspaceSettings settings =
        new WorkspaceSettings(
            data.folder,
            GraphConfig.DEFAULT_BASE,
            extraction.ontologies,
            extraction.settings(),
            new Neo4jMode.Off(),
            Duration.ofSeconds(30));
    try (Workspace workspace = Workspace.open(settings)) {
      new Intake(workspace.ingest(), workspace.graph())
          .take(
              found.stream(),
              taken -> {
                report.add(taken.outcome());
                if (taken.recorded() != null) {
                  outcomes.merge(taken.recorded(), 1, Integer::sum);
                }
                progress.update(
                    report.documents(), found.size(), "%,d facts".formatted(report.facts()));
              });
    }
    int code = Reports.print(report, progress);
    outcomes.forEach(
        (outcome, count) -> System.err.printf("%s: %d%n", Reports.words(outcome), count));
    return code;
  }
}
