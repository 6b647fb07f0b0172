package io.factweave.graph.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/// Rows that wait to be written, in order, as few transactions as their number allows.
///
/// What is usual, the change of some documents, is one transaction. The server gives one transaction
/// 64 MB (`db.memory.transaction.max`), so a rebuild of everything takes several: the checkpoint comes
/// in the last one, and as applying a change is idempotent, a crash in between loses nothing.
final class WriteBatch {
  private static final int ROWS_A_STATEMENT = 1_000;
  private static final int ROWS_A_TRANSACTION = 10_000;

  private final Session session;
  private final List<Write> writes = new ArrayList<>();
  private int rowCount;

  WriteBatch(Session session) {
    this.session = session;
  }

  /// @param statement works on `$rows`
  void add(String statement, List<Map<String, Object>> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      var part = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
      if (rowCount + part.size() > ROWS_A_TRANSACTION) {
        commit();
      }
      writes.add(new Write(statement, part));
      rowCount += part.size();
    }
  }

  void commit() {
    session.executeWriteWithoutResult(transaction -> {
      for (Write write : writes) {
        transaction.run(write.statement(), Values.parameters("rows", write.rows())).consume();
      }
    });
    writes.clear();
    rowCount = 0;
  }

  private record Write(String statement, List<Map<String, Object>> rows) {}
}
