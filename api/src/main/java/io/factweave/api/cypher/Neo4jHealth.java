package io.factweave.api.cypher;

import io.factweave.api.CypherDoor;
import io.factweave.graph.KnowledgeGraph;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Health of the Cypher door. It has statuses of its own, which leave the whole server healthy:
/// everything but Cypher works without Neo4j. `/actuator/health/cypher` answers 503 for them.
@Component("neo4j")
final class Neo4jHealth implements HealthIndicator {
  private static final Status OFF = new Status("OFF");
  private static final Status SILENT = new Status("SILENT");
  private static final Status BEHIND = new Status("BEHIND");

  private final CypherDoor door;
  private final KnowledgeGraph graph;

  Neo4jHealth(CypherDoor door, KnowledgeGraph graph) {
    this.door = door;
    this.graph = graph;
  }

  @Override
  public Health health() {
    return switch (door.state()) {
      case OFF -> Health.status(OFF).build();
      case SILENT -> Health.status(SILENT).build();
      case ANSWERING -> answering();
    };
  }

  private Health answering() {
    return graph.projectionProblems().isEmpty()
        ? Health.up().build()
        : Health.status(BEHIND).withDetail("problems", graph.projectionProblems()).build();
  }
}
