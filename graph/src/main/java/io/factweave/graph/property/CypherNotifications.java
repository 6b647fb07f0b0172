package io.factweave.graph.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.Notification;
import org.neo4j.driver.summary.ResultSummary;

/// The driver's notifications as ours. Codes and titles, which Neo4j's own doors answer with, are in
/// the older form only.
@SuppressWarnings("deprecation")
final class CypherNotifications {
  private CypherNotifications() {}

  static List<CypherNotification> of(ResultSummary summary) {
    return summary.notifications().stream().map(CypherNotifications::of).toList();
  }

  private static CypherNotification of(Notification notification) {
    return new CypherNotification(
        notification.code(),
        notification.title(),
        notification.description(),
        notification.rawSeverityLevel().orElse("INFORMATION"),
        notification.rawCategory().orElse("GENERIC"),
        position(notification.position()));
  }

  private static CypherNotification.@Nullable Position position(@Nullable InputPosition position) {
    return position == null
        ? null
        : new CypherNotification.Position(position.offset(), position.line(), position.column());
  }
}
