package io.factweave.api.cypher;

import io.factweave.api.problem.ApiError;
import io.factweave.api.problem.JsonProblems;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.property.CypherQuery;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of a query in Neo4j's Query API v2. Everything is read in one read transaction, whatever
/// `accessMode` says; bookmarks are taken and not needed, since there is one server.
///
/// @param includeCounters whether the answer counts what it changed: always nothing
record CypherRequest(CypherQuery query, boolean includeCounters) {
  private static final Set<String> FIELDS =
      new TreeSet<>(
          List.of("statement", "parameters", "includeCounters", "accessMode", "bookmarks"));
  private static final Set<String> ACCESS_MODES = Set.of("read", "write");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// @throws FactweaveException `INVALID_JSON`, `INVALID_REQUEST`
  static CypherRequest parse(byte[] body) {
    JsonNode object = object(body);
    object
        .propertyNames()
        .forEach(name -> {
          if (!FIELDS.contains(name)) {
            throw invalid(
                "'%s' is no field of a query; there are: %s"
                    .formatted(name, String.join(", ", FIELDS)));
          }
        });
    String statement = object.path("statement").asString("");
    if (statement.isBlank()) {
      throw invalid("The statement is missing or empty");
    }
    if (!ACCESS_MODES.contains(
        object.path("accessMode").asString("read").toLowerCase(java.util.Locale.ROOT))) {
      throw invalid("accessMode is READ or WRITE; either way nothing is written");
    }
    return new CypherRequest(
        query(statement, parameters(object.path("parameters"))),
        object.path("includeCounters").asBoolean(false));
  }

  @SuppressWarnings(
      "NullAway") // javac leaves annotations of a compact constructor out of the class.
  private static CypherQuery query(String statement, Map<String, @Nullable Object> parameters) {
    return new CypherQuery(statement, parameters);
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw JsonProblems.exceptionOf(e);
    }
    throw invalid("The body is a JSON object: {\"statement\": ..., \"parameters\"?: {...}}");
  }

  private static Map<String, @Nullable Object> parameters(JsonNode parameters) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (parameters.isMissingNode() || parameters.isNull()) {
      return values;
    }
    if (!parameters.isObject()) {
      throw invalid("parameters is an object: {\"name\": value}");
    }
    parameters.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static @Nullable Object value(JsonNode node) {
    Object value = JSON.treeToValue(node, Object.class);
    if (value instanceof BigInteger) {
      throw invalid("%s is beyond the 64 bits of a number in Cypher".formatted(value));
    }
    return value;
  }

  private static FactweaveException invalid(String message) {
    return new FactweaveException(ApiError.INVALID_REQUEST, message);
  }
}
