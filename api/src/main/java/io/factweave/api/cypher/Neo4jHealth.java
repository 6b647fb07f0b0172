package io.factweave.api.cypher;

import io.factweave.api.CypherDoor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Health of the Cypher door. It has statuses of its own, which leave the whole server healthy:
/// everything but Cypher works without Neo4j. `/actuator/health/cypher` answers 503 for both.
@Component("neo4j")
final class Neo4jHealth implements HealthIndicator {
  private static final Status OFF = new Status("OFF");
  private static final Status SILENT = new Status("SILENT");

  private final CypherDoor door;

  Neo4jHealth(CypherDoor door) {
    this.door = door;
  }

  @Override
  public Health health() {
    return switch (door.state()) {
      case OFF -> Health.status(OFF).build();
      case SILENT -> Health.status(SILENT).build();
      case ANSWERING -> Health.up().build();
    };
  }
}
