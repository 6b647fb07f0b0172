package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Asks one server in both languages and makes the answers comparable: rows of text by column,
/// sorted.
final class Answers {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Sender sender;

  /// How a POST reaches the server.
  @FunctionalInterface
  interface Sender {
    Reply post(String path, Map<String, String> headers, byte[] body);
  }

  Answers(Sender sender) {
    this.sender = sender;
  }

  /// Rows of a SPARQL SELECT.
  List<String> sparql(String query) {
    Reply reply =
        sender.post(
            "/sparql",
            Map.of(
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "application/sparql-results+json"),
            query.getBytes(StandardCharsets.UTF_8));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    List<String> rows = new ArrayList<>();
    for (JsonNode binding : reply.json().at("/results/bindings")) {
      Map<String, String> row = new TreeMap<>();
      for (JsonNode variable : reply.json().at("/head/vars")) {
        row.put(variable.asString(), text(binding.at("/" + variable.asString() + "/value")));
      }
      rows.add(row.toString());
    }
    return rows.stream().sorted().toList();
  }

  /// Rows of a Cypher query.
  List<String> cypher(String statement) {
    Reply reply =
        sender.post(
            "/db/neo4j/query/v2",
            Map.of("Content-Type", "application/json", "Accept", "application/json"),
            JSON.writeValueAsBytes(Map.of("statement", statement)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    assertThat(reply.json().has("errors")).as(reply.text()).isFalse();
    JsonNode fields = reply.json().at("/data/fields");
    List<String> rows = new ArrayList<>();
    for (JsonNode values : reply.json().at("/data/values")) {
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < fields.size(); i++) {
        row.put(fields.get(i).asString(), text(values.get(i)));
      }
      rows.add(row.toString());
    }
    return rows.stream().sorted().toList();
  }

  /// Numbers without trailing zeros, nothing for what is unbound, objects by key.
  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isContainer()) {
      return JSON.writeValueAsString(JSON.treeToValue(value, Object.class));
    }
    String text = value.asString();
    return text.matches("-?\\d+\\.\\d+([eE]-?\\d+)?")
        ? Double.toString(Double.parseDouble(text))
        : text;
  }
}
