package io.factweave.graph.property;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole answer to a Cypher query, in the plain JSON mapping of Neo4j's Query API v2: null, Boolean,
/// Long, Double, String, List and Map. A node is `{elementId, labels, properties}`, a relationship
/// `{elementId, startNodeElementId, endNodeElementId, type, properties}`, a path the list of its nodes
/// and relationships; dates and durations are ISO 8601, points are `SRID=..;POINT (x y)`.
///
/// @param rows one value a field each
/// @param truncated whether there were more rows than were asked for
public record CypherResult(
    List<String> fields,
    List<List<@Nullable Object>> rows,
    boolean truncated,
    CypherSummary summary) {

  public CypherResult {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }
}
