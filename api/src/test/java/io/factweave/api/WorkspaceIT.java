package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factweave.graph.GraphConfig;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.property.CypherQuery;
import io.factweave.ingest.ExtractorSettings;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a folder with a real Neo4j that starts beside the rest.
class WorkspaceIT {
  private static final Neo4jMode EMBEDDED =
      new Neo4jMode.Embedded(Path.of(System.getProperty("factweave.neo4j.server")));

  @TempDir private Path folder;

  @Test
  void leavesNoNeo4jBehindWhereAnotherPartFails() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("names.tsv"), "no header\n");
    Set<Long> before = children();

    FactweaveException failure =
        catchThrowableOfType(
            FactweaveException.class, () -> Workspace.openAhead(settings(lexicon)));

    assertThat(failure).isNotNull();
    assertThat(failure.code()).isEqualTo(IngestError.INVALID_LEXICON);
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void catchesUpWithWhatWasRecordedWhileNeo4jStillStarted() {
    try (Workspace workspace = Workspace.openAhead(settings())) {
      workspace.graph().record(new Fixtures(workspace.graph().ontology()).all());

      workspace.cypher().await();

      assertThat(workspace.cypher().state()).isEqualTo(CypherDoor.State.ANSWERING);
      assertThat(workspace.graph().projectionProblems()).isEmpty();
      assertThat(documents(workspace)).isEqualTo(2L);
    }
  }

  private WorkspaceSettings settings(Path... lexicons) {
    return new WorkspaceSettings(
        folder.resolve("data"),
        GraphConfig.DEFAULT_BASE,
        List.of(),
        new ExtractorSettings(ExtractorSettings.Kind.RULES, List.of(lexicons), null),
        EMBEDDED,
        Duration.ofSeconds(30));
  }

  private static @Nullable Object documents(Workspace workspace) {
    CypherQuery count = new CypherQuery("MATCH (d:Document) RETURN count(d)");
    return workspace.cypher().engine().run(count, 1).rows().getFirst().getFirst();
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
