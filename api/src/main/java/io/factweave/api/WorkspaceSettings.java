package io.factweave.api;

import io.factweave.graph.GraphConfig;
import io.factweave.ingest.ExtractorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// How a data folder is worked on.
///
/// @param data folder of the record; made where it is missing
/// @param base what the IRIs of a new graph begin with
/// @param ontologies Turtle files that add types and predicates
/// @param extractor what reads documents
/// @param neo4j where Cypher is answered
/// @param queryTimeout longest time of one query in either language
public record WorkspaceSettings(
    Path data,
    URI base,
    List<Path> ontologies,
    ExtractorSettings extractor,
    Neo4jMode neo4j,
    Duration queryTimeout) {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  /// With everything else as usual.
  public static WorkspaceSettings of(Path data, Neo4jMode neo4j) {
    return new WorkspaceSettings(
        data,
        GraphConfig.DEFAULT_BASE,
        List.of(),
        ExtractorSettings.standard(),
        neo4j,
        USUAL_TIMEOUT);
  }

  public WorkspaceSettings {
    ontologies = List.copyOf(ontologies);
    if (!queryTimeout.isPositive()) {
      throw new IllegalArgumentException("The time limit of a query is greater than 0");
    }
  }

  GraphConfig graphConfig() {
    return new GraphConfig(data, base, ontologies, Clock.systemUTC());
  }
}
