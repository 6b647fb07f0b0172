package io.factweave.graph.property;

import java.util.List;

/// What is known at the end of an answer.
///
/// @param notifications what Neo4j has to say about the statement
/// @param bookmarks the state of the database that was read
public record CypherSummary(List<CypherNotification> notifications, List<String> bookmarks) {

  public CypherSummary {
    notifications = List.copyOf(notifications);
    bookmarks = List.copyOf(bookmarks);
  }
}
