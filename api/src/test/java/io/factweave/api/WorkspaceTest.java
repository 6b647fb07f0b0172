package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factweave.graph.GraphConfig;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.ingest.ExtractorSettings;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir private Path folder;

  @Test
  void worksWithoutNeo4jWhereItsFilesAreMissingAndSaysWhatIsMissing() {
    Path nowhere = folder.resolve("nowhere");
    try (Workspace workspace = Workspace.openAhead(settings(new Neo4jMode.Embedded(nowhere)))) {
      assertThat(workspace.cypher().state()).isEqualTo(CypherDoor.State.OFF);
      assertThat(failure(() -> workspace.cypher().engine()))
          .hasMessageContaining("There is no Cypher")
          .hasMessageContaining(nowhere.toString());
      assertThat(workspace.graph().counts().documents()).isZero();
    }
  }

  @Test
  void tellsAWrongLexiconAsItIsAndGivesTheFolderFree() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("names.tsv"), "no header\n");

    FactweaveException failure =
        failure(() -> Workspace.open(settings(new Neo4jMode.Off(), lexicon)));

    assertThat(failure.code()).isEqualTo(IngestError.INVALID_LEXICON);
    assertThat(failure).hasMessageContaining("names.tsv");
    Workspace.open(settings(new Neo4jMode.Off())).close();
  }

  @Test
  void letsOneInOnlyUntilItIsClosed() {
    WorkspaceSettings settings = settings(new Neo4jMode.Off());
    try (Workspace first = Workspace.open(settings)) {
      assertThat(failure(() -> Workspace.open(settings)).code())
          .isEqualTo(GraphError.DATA_FOLDER_IN_USE);
      assertThat(first.graph().counts().documents()).isZero();
    }
    Workspace.open(settings).close();
  }

  private WorkspaceSettings settings(Neo4jMode neo4j, Path... lexicons) {
    return new WorkspaceSettings(
        folder.resolve("data"),
        GraphConfig.DEFAULT_BASE,
        List.of(),
        new ExtractorSettings(ExtractorSettings.Kind.RULES, List.of(lexicons), null),
        neo4j,
        Duration.ofSeconds(30));
  }

  private static FactweaveException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    FactweaveException failure = catchThrowableOfType(FactweaveException.class, action);
    assertThat(failure).isNotNull();
    return failure;
  }
}
