package io.factweave.api;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.property.CypherEngine;
import io.factweave.graph.property.Neo4jConnection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Cypher where there is a Neo4j, and a clear word where there is none. While Neo4j still starts,
/// every question waits for it.
public final class CypherDoor {
  private final Supplier<Way> start;
  private @Nullable Way way;

  /// @param start gives the way, asked once, by the first who needs it
  CypherDoor(Supplier<Way> start) {
    this.start = start;
  }

  /// Where the door leads.
  sealed interface Way {

    /// @param connection closed by who opened it
    record Open(Neo4jConnection connection, CypherEngine engine) implements Way {}

    /// @param reason why there is no Cypher, and what to do for it
    record Closed(String reason) implements Way {}
  }

  /// Whether queries are answered.
  public enum State {
    /// There is no Neo4j, by choice or because its files are missing.
    OFF,
    ANSWERING,
    /// There is one, and it does not answer now.
    SILENT
  }

  /// Waits until Neo4j holds what the graph holds, or it is known that there is none.
  public void await() {
    way();
  }

  private synchronized Way way() {
    Way known = way;
    if (known == null) {
      known = start.get();
      way = known;
    }
    return known;
  }

  public State state() {
    return switch (way()) {
      case Way.Closed _ -> State.OFF;
      case Way.Open(var connection, _) -> answers(connection) ? State.ANSWERING : State.SILENT;
    };
  }

  private static boolean answers(Neo4jConnection connection) {
    try {
      return connection.answers();
    } catch (FactweaveException _) {
      return false;
    }
  }

  /// The name of the one database.
  public String database() {
    return switch (way()) {
      case Way.Closed _ -> Neo4jConnection.DEFAULT_DATABASE;
      case Way.Open(var connection, _) -> connection.database();
    };
  }

  /// @throws FactweaveException `CYPHER_UNAVAILABLE` with the reason, where there is none
  public CypherEngine engine() {
    return switch (way()) {
      case Way.Open(_, var engine) -> engine;
      case Way.Closed(var reason) ->
          throw new FactweaveException(GraphError.CYPHER_UNAVAILABLE, reason);
    };
  }
}
