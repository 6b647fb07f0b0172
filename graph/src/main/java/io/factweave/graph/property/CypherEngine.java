package io.factweave.graph.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/// Answers Cypher queries of anybody: each is explained first and let through by a list of what is
/// allowed, then run in a read transaction with a time limit. Thread-safe.
///
/// Errors: `QUERY_SYNTAX` with "line 3, column 14", `QUERY_NOT_ALLOWED` with what is, `QUERY_FAILED`
/// (a missing parameter, a division by zero, too much memory), `QUERY_TIMEOUT`, `CYPHER_UNAVAILABLE`.
/// [CypherError] has Neo4j's own code.
///
/// ```java
/// var engine = new CypherEngine(connection, Duration.ofSeconds(30));
/// var query = new CypherQuery("MATCH (c:Company) RETURN c.name AS name");
/// engine.run(query, 100).rows();
/// ```
public final class CypherEngine {

  // The line break keeps the columns of the caller's text.
  private static final String EXPLAIN = "EXPLAIN\n";

  private final Neo4jConnection connection;
  private final CypherGate gate;
  private final Duration timeout;

  /// @param connection stays the caller's to close
  /// @param timeout of one query, from its beginning to its last row
  public CypherEngine(Neo4jConnection connection, Duration timeout) {
    this.connection = connection;
    this.gate = new CypherGate(connection.database());
    this.timeout = timeout;
  }

  /// Runs a query and keeps its first rows.
  ///
  /// @param maxRows what is beyond is left out, and the result says so
  public CypherResult run(CypherQuery query, int maxRows) {
    List<String> fields = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    var collector =
        new CypherRows() {
          @Override
          public void begin(List<String> names) {
            fields.addAll(names);
          }

          @Override
          public void row(List<@Nullable Object> values) {
            rows.add(values);
          }
        };
    Answer answer = answer(query, collector, maxRows);
    return new CypherResult(fields, rows, answer.truncated(), answer.summary());
  }

  /// Runs a query and hands out its rows one by one. What `rows` throws ends the query.
  public CypherSummary stream(CypherQuery query, CypherRows rows) {
    return answer(query, rows, Long.MAX_VALUE).summary();
  }

  private record Answer(CypherSummary summary, boolean truncated) {}

  private Answer answer(CypherQuery query, CypherRows rows, long maxRows) {
    gate.checkText(query.statement());
    var configuration = TransactionConfig.builder().withTimeout(timeout).build();
    try (var session = connection.readSession();
        var transaction = session.beginTransaction(configuration)) {
      gate.checkPlan(explain(transaction, query));
      Result result = transaction.run(query.statement(), parameters(query));
      rows.begin(result.keys());
      long count = 0;
      while (count < maxRows && result.hasNext()) {
        rows.row(CypherValues.plain(result.next().values()));
        count++;
      }
      boolean truncated = result.hasNext();
      ResultSummary summary = result.consume();
      transaction.commit();
      return new Answer(summary(summary, session), truncated);
    } catch (Neo4jException e) {
      throw CypherFailures.of(e, connection, 0);
    }
  }

  private ResultSummary explain(Transaction transaction, CypherQuery query) {
    try {
      return transaction.run(EXPLAIN + query.statement(), parameters(query)).consume();
    } catch (Neo4jException e) {
      throw CypherFailures.of(e, connection, EXPLAIN.length());
    }
  }

  private static Map<String, Object> parameters(CypherQuery query) {
    @SuppressWarnings({
      "unchecked",
      "NullAway"
    }) // The driver takes null values; its types do not say.
    var parameters = (Map<String, Object>) (Map<String, ?>) query.parameters();
    return parameters;
  }

  private static CypherSummary summary(ResultSummary summary, Session session) {
    return new CypherSummary(
        CypherNotifications.of(summary),
        session.lastBookmarks().stream().map(Bookmark::value).toList());
  }
}
