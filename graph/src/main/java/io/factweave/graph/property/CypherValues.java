package io.factweave.graph.property;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/// Values of the driver as plain Java, in the plain JSON mapping of Neo4j's Query API v2.
final class CypherValues {
  private CypherValues() {}

  static List<@Nullable Object> plain(List<Value> values) {
    List<@Nullable Object> row = new ArrayList<>(values.size());
    values.forEach(value -> row.add(plain(value.asObject())));
    return row;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth;
      case Number number -> number;
      case String text -> text;
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case List<?> list -> plainList(list);
      case Map<?, ?> map -> plainMap(map);
      case Node node -> plainNode(node);
      case Relationship relationship -> plainRelationship(relationship);
      case Path path -> plainPath(path);
      case ZonedDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      case OffsetTime time -> DateTimeFormatter.ISO_OFFSET_TIME.format(time);
      case LocalDateTime time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
      case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
      case IsoDuration duration -> plainDuration(duration);
      case Point point -> plainPoint(point);
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> plainList(List<?> list) {
    List<@Nullable Object> plain = new ArrayList<>(list.size());
    list.forEach(item -> plain.add(plain(item)));
    return plain;
  }

  private static Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
    return plain;
  }

  private static Map<String, @Nullable Object> plainNode(Node node) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put("elementId", node.elementId());
    List<String> labels = new ArrayList<>();
    node.labels().forEach(labels::add);
    plain.put("labels", labels);
    plain.put("properties", properties(node));
    return plain;
  }

  private static Map<String, @Nullable Object> plainRelationship(Relationship relationship) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put("elementId", relationship.elementId());
    plain.put("startNodeElementId", relationship.startNodeElementId());
    plain.put("endNodeElementId", relationship.endNodeElementId());
    plain.put("type", relationship.type());
    plain.put("properties", properties(relationship));
    return plain;
  }

  private static Map<String, @Nullable Object> properties(Entity entity) {
    return plainMap(entity.asMap());
  }

  private static List<@Nullable Object> plainPath(Path path) {
    List<@Nullable Object> plain = new ArrayList<>();
    plain.add(plainNode(path.start()));
    path.forEach(segment -> {
      plain.add(plainRelationship(segment.relationship()));
      plain.add(plainNode(segment.end()));
    });
    return plain;
  }

  /// Years and months, hours and minutes apart, as Neo4j itself prints it: `P1Y2M10DT2H30M0.5S`.
  private static String plainDuration(IsoDuration duration) {
    var text = new StringBuilder("P");
    append(text, duration.months() / 12, 'Y');
    append(text, duration.months() % 12, 'M');
    append(text, duration.days(), 'D');
    String time = Duration.ofSeconds(duration.seconds(), duration.nanoseconds()).toString();
    if (!time.equals("PT0S") || text.length() == 1) {
      text.append(time, 1, time.length());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long amount, char unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }

  private static String plainPoint(Point point) {
    return Double.isNaN(point.z())
        ? "SRID=%d;POINT (%s %s)".formatted(point.srid(), point.x(), point.y())
        : "SRID=%d;POINT Z (%s %s %s)".formatted(point.srid(), point.x(), point.y(), point.z());
  }
}
