package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/// What Neo4j says about a query that failed, as one of our errors.
final class CypherFailures {
  private static final Pattern POSITION =
      Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");

  private CypherFailures() {}

  /// @param prefix how many characters, a line of their own, stood before the caller's statement
  static FactweaveException of(Neo4jException e, Neo4jConnection connection, int prefix) {
    if (Neo4jConnection.isAway(e)) {
      return connection.unavailable(e);
    }
    GraphError error = error(String.valueOf(e.code()), prefix > 0);
    String message = withoutPrefix(String.valueOf(e.getMessage()), prefix);
    return new FactweaveException(error, message, location(message), e);
  }

  private static GraphError error(String code, boolean explaining) {
    String name = code.substring(code.lastIndexOf('.') + 1);
    return switch (name) {
      case "SyntaxError", "SemanticError" -> GraphError.QUERY_SYNTAX;
      case "ArgumentError" -> explaining ? GraphError.QUERY_SYNTAX : GraphError.QUERY_FAILED;
      case "AccessMode", "Forbidden", "UnsupportedAdministrationCommand" ->
          GraphError.QUERY_NOT_ALLOWED;
      case "TransactionTimedOut",
          "TransactionTimedOutClientConfiguration",
          "Terminated",
          "TransactionTerminated" ->
          GraphError.QUERY_TIMEOUT;
      default ->
          code.startsWith("Neo.DatabaseError.") ? GraphError.STORE_FAILED : GraphError.QUERY_FAILED;
    };
  }

  /// Neo4j counts lines from the beginning of `EXPLAIN`; the caller did not write that.
  private static String withoutPrefix(String message, int prefix) {
    return prefix == 0
        ? message
        : POSITION
            .matcher(message)
            .replaceAll(position -> Matcher.quoteReplacement(shifted(position, prefix)));
  }

  private static String shifted(MatchResult position, int prefix) {
    int line = Integer.parseInt(position.group(1)) - 1;
    int offset = Integer.parseInt(position.group(3)) - prefix;
    // A statement that is wrong as a whole has no line of its own.
    return line < 1
        ? "(line 1, column 1 (offset: 0))"
        : "(line %d, column %s (offset: %d))".formatted(line, position.group(2), offset);
  }

  private static @Nullable String location(String message) {
    Matcher position = POSITION.matcher(message);
    return position.find()
        ? "line %s, column %s".formatted(position.group(1), position.group(2))
        : null;
  }
}
