package io.factweave.graph.property;

import org.jspecify.annotations.Nullable;

/// A hint of Neo4j about a statement, such as a label that no node has.
///
/// @param code such as `Neo.ClientNotification.Statement.UnknownLabelWarning`
/// @param severity such as `WARNING`
/// @param category such as `UNRECOGNIZED`
/// @param position where in the statement, if anywhere
public record CypherNotification(
    String code,
    String title,
    String description,
    String severity,
    String category,
    @Nullable Position position) {

  /// @param offset from 0
  /// @param line from 1
  /// @param column from 1
  public record Position(int offset, int line, int column) {}
}
