package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import org.neo4j.driver.exceptions.Neo4jException;

/// An error in the words of Neo4j, for doors that speak as Neo4j does.
///
/// @param code such as `Neo.ClientError.Statement.SyntaxError`
public record CypherError(String code, String message) {

  /// Neo4j's own code where it came from there, else the one that fits best.
  public static CypherError of(FactweaveException exception) {
    String message = String.valueOf(exception.getMessage());
    if (exception.getCause() instanceof Neo4jException cause && cause.code().startsWith("Neo.")) {
      return new CypherError(cause.code(), message);
    }
    String code =
        exception.code() instanceof GraphError error
            ? code(error)
            : "Neo.DatabaseError.General.UnknownError";
    return new CypherError(code, message);
  }

  private static String code(GraphError error) {
    return switch (error) {
      case QUERY_SYNTAX -> "Neo.ClientError.Statement.SyntaxError";
      case QUERY_NOT_ALLOWED -> "Neo.ClientError.Security.Forbidden";
      case QUERY_FAILED -> "Neo.ClientError.Statement.ExecutionFailed";
      case QUERY_TIMEOUT -> "Neo.ClientError.Transaction.TransactionTimedOut";
      case CYPHER_UNAVAILABLE -> "Neo.TransientError.General.DatabaseUnavailable";
      default -> "Neo.DatabaseError.General.UnknownError";
    };
  }
}
