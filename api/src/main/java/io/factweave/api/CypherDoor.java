package io.factweave.api;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.property.CypherEngine;
import io.factweave.graph.property.Neo4jConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Cypher where there is a Neo4j, and a clear word where there is none.
public final class CypherDoor {
  private final @Nullable Neo4jConnection connection;
  private final @Nullable CypherEngine engine;
  private final String reason;

  private CypherDoor(
      @Nullable Neo4jConnection connection, @Nullable CypherEngine engine, String reason) {
    this.connection = connection;
    this.engine = engine;
    this.reason = reason;
  }

  /// @param connection stays the caller's to close
  static CypherDoor open(Neo4jConnection connection, Duration queryTimeout) {
    return new CypherDoor(connection, new CypherEngine(connection, queryTimeout), "");
  }

  /// @param reason why there is no Cypher, and what to do for it
  static CypherDoor closed(String reason) {
    return new CypherDoor(null, null, reason);
  }

  /// Whether queries are answered.
  public enum State {
    /// There is no Neo4j, by choice or because its files are missing.
    OFF,
    ANSWERING,
    /// There is one, and it does not answer now.
    SILENT
  }

  public State state() {
    if (connection == null) {
      return State.OFF;
    }
    try {
      return connection.answers() ? State.ANSWERING : State.SILENT;
    } catch (FactweaveException _) {
      return State.SILENT;
    }
  }

  /// The name of the one database.
  public String database() {
    return connection == null ? Neo4jConnection.DEFAULT_DATABASE : connection.database();
  }

  /// @throws FactweaveException `CYPHER_UNAVAILABLE` with the reason, where there is none
  public CypherEngine engine() {
    if (engine == null) {
      throw new FactweaveException(GraphError.CYPHER_UNAVAILABLE, reason);
    }
    return engine;
  }
}
