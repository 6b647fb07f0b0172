package io.factweave.api.cypher;

import io.factweave.graph.property.CypherError;
import io.factweave.graph.property.CypherNotification;
import io.factweave.graph.property.CypherRows;
import io.factweave.graph.property.CypherSummary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// An answer in the shape of Neo4j's Query API v2, written as rows come. What fails before the first
/// field is an error with a status of its own; what fails later ends the rows and stands in `errors`
/// behind them, as Neo4j does it, so that the JSON stays whole.
final class CypherAnswer implements CypherRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COUNTERS =
      List.of(
          "nodesCreated",
          "nodesDeleted",
          "propertiesSet",
          "relationshipsCreated",
          "relationshipsDeleted",
          "labelsAdded",
          "labelsRemoved",
          "indexesAdded",
          "indexesRemoved",
          "constraintsAdded",
          "constraintsRemoved");

  private final HttpServletResponse response;
  private @Nullable JsonGenerator json;

  CypherAnswer(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public void begin(List<String> fields) {
    JsonGenerator begun = start(HttpServletResponse.SC_ACCEPTED);
    begun.writeStartObject();
    begun.writeName("data");
    begun.writeStartObject();
    begun.writePOJOProperty("fields", fields);
    begun.writeName("values");
    begun.writeStartArray();
    json = begun;
  }

  @Override
  public void row(List<@Nullable Object> values) {
    begun().writePOJO(values);
  }

  void end(CypherSummary summary, boolean includeCounters) {
    JsonGenerator end = endOfData();
    if (!summary.notifications().isEmpty()) {
      end.writePOJOProperty(
          "notifications", summary.notifications().stream().map(Hint::of).toList());
    }
    if (includeCounters) {
      writeCounters(end);
    }
    end.writeStringProperty("queryType", "r");
    end.writePOJOProperty("bookmarks", summary.bookmarks());
    end.writeEndObject();
    end.close();
  }

  /// @param status where nothing was sent yet
  void fail(CypherError error, int status) {
    JsonGenerator end;
    if (json == null) {
      end = start(status);
      end.writeStartObject();
    } else {
      end = endOfData();
    }
    end.writePOJOProperty("errors", List.of(error));
    end.writeEndObject();
    end.close();
  }

  private JsonGenerator endOfData() {
    JsonGenerator end = begun();
    end.writeEndArray();
    end.writeEndObject();
    return end;
  }

  /// A query that only reads changes nothing.
  private static void writeCounters(JsonGenerator end) {
    end.writeName("counters");
    end.writeStartObject();
    end.writeBooleanProperty("containsUpdates", false);
    COUNTERS.forEach(counter -> end.writeNumberProperty(counter, 0));
    end.writeBooleanProperty("containsSystemUpdates", false);
    end.writeNumberProperty("systemUpdates", 0);
    end.writeEndObject();
  }

  private JsonGenerator start(int status) {
    response.setStatus(status);
    response.setContentType("application/json");
    try {
      return JSON.createGenerator(response.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonGenerator begun() {
    if (json == null) {
      throw new IllegalStateException("Rows come after their fields");
    }
    return json;
  }

  /// A notification without what is not there.
  private record Hint(
      String code,
      String title,
      String description,
      String severity,
      String category,
      CypherNotification.@Nullable Position position) {

    static Hint of(CypherNotification notification) {
      return new Hint(
          notification.code(),
          notification.title(),
          notification.description(),
          notification.severity(),
          notification.category(),
          notification.position());
    }
  }
}
