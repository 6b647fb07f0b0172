package io.factweave.api.command;

import io.factweave.api.FactweaveApplication;
import io.factweave.api.Intake;
import io.factweave.api.Neo4jMode;
import io.factweave.api.RunningServer;
import io.factweave.api.ServerSettings;
import io.factweave.api.Workspace;
import io.factweave.api.WorkspaceSettings;
import io.factweave.graph.GraphConfig;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.ingest.IngestReport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: opens a data folder and answers over HTTP until it is stopped.
@Command(
    name = "serve",
    description = {
      "Opens a data folder and answers SPARQL, Cypher and REST over HTTP until it is stopped.",
      "A new folder begins with the sample corpus."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String TOKEN_VARIABLE = "FACTWEAVE_TOKEN";
  private static final long MAX_BODY_BYTES = 64L << 20;

  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--host",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}). Any that other machines can reach"
              + " needs a token.",
      defaultValue = "127.0.0.1")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  int port = 8080;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with the token that writers must show as 'Authorization: Bearer TOKEN'; else the"
              + " environment variable "
              + TOKEN_VARIABLE
              + " holds it.")
  @Nullable Path tokenFile;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What the IRIs of a new graph begin with (default: ${DEFAULT-VALUE}); kept in the"
              + " folder.",
      defaultValue = "http://localhost:8080/")
  URI base = GraphConfig.DEFAULT_BASE;

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "Longest time of one query (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  int querySeconds = 30;

  @Option(
      names = "--samples",
      paramLabel = "on|off",
      description = "Whether a new folder begins with the sample corpus (default: on).",
      defaultValue = "on")
  Switch samples = Switch.ON;

  @Mixin Neo4jOptions neo4j = new Neo4jOptions();
  @Mixin ExtractionOptions extraction = new ExtractionOptions();

  /// On or off.
  enum Switch {
    ON,
    OFF
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings = serverSettings();
    System.err.println("Opening " + data.folder.toAbsolutePath() + " ...");
    Neo4jMode mode = neo4j.mode();
    try (Workspace workspace =
        Workspace.open(
            new WorkspaceSettings(
                data.folder,
                base,
                extraction.ontologies,
                extraction.settings(),
                mode,
                Duration.ofSeconds(querySeconds)))) {
      loadSamples(workspace);
      try (RunningServer server = FactweaveApplication.start(settings, workspace)) {
        FolderServer.announce(data.folder, server.address());
        greet(System.out, server.address(), data.folder);
        awaitStop();
      } finally {
        FolderServer.withdraw(data.folder);
      }
    }
    return ExitCode.OK;
  }

  private ServerSettings serverSettings() {
    try {
      return new ServerSettings(host, port, MAX_BODY_BYTES, token());
    } catch (IllegalArgumentException e) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "%s. A token comes from --token-file FILE or the environment variable %s"
              .formatted(e.getMessage(), TOKEN_VARIABLE),
          e);
    }
  }

  private @Nullable String token() {
    Path file = tokenFile;
    try {
      String token = file == null ? System.getenv(TOKEN_VARIABLE) : Files.readString(file);
      return token == null ? null : token.strip();
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.DATA_FOLDER_UNUSABLE,
          "The token file %s cannot be read: %s".formatted(file, e),
          e);
    }
  }

  private void loadSamples(Workspace workspace) {
    boolean isNew = workspace.graph().read(view -> view.checkpoint().sequence()) == 0;
    if (isNew && samples == Switch.ON) {
      ProgressLine progress =
          new ProgressLine(System.err, Clock.systemUTC(), "Reading the sample corpus:");
      IngestReport report =
          SampleCorpus.load(new Intake(workspace.ingest(), workspace.graph()), progress);
      Reports.print(report, progress);
    }
  }

  private static void greet(PrintStream out, URI address, Path data) {
    String at = address.toString();
    out.printf(
        """
        Factweave answers at %1$s
          SPARQL  %1$ssparql
          Cypher  %1$sdb/neo4j/query/v2
          REST    %1$sswagger-ui.html
        Three things to try:
          curl '%1$sentities?q=DeepSeek'
          curl -H 'Accept: text/csv' --data-urlencode 'query=PREFIX fw: <https://w3id.org/factweave/ontology#> SELECT ?user ?chip { ?user fw:uses ?chip }' %1$ssparql
          echo 'Nvidia developed the H20 chip for China.' | curl -H 'Content-Type: text/plain' --data-binary @- %1$sdocuments
        The graph is in %2$s. Stop with Ctrl-C.
        """,
        at, data.toAbsolutePath());
    out.flush();
  }

  /// Returns when the process is asked to stop; the stop waits until everything is closed.
  private static void awaitStop() throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  stop.countDown();
                  joinQuietly(main);
                }));
    stop.await();
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
