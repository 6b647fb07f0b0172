package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request and what must be answered, as a row of a table in `src/test/resources/protocol`.
record ProtocolCase(JsonNode row) {

  static Stream<ProtocolCase> of(String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProtocolCase.class.getResourceAsStream("/protocol/" + table))) {
      return JsonMapper.shared()
          .readTree(in)
          .valueStream()
          .map(ProtocolCase::new)
          .toList()
          .stream();
    }
  }

  void check(TestServer server, String usualMethod, String usualPath) {
    Map<String, String> headers = new LinkedHashMap<>();
    row.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asString()));
    if (row.has("type-sent")) {
      headers.put("Content-Type", row.get("type-sent").asString());
    }
    Reply reply =
        server.send(
            row.path("method").asString(usualMethod),
            row.path("path").asString(usualPath),
            headers,
            body());
    check(reply);
  }

  private byte[] body() {
    if (row.has("hex")) {
      return HexFormat.of().parseHex(row.get("hex").asString());
    }
    return row.path("body")
        .asString("")
        .repeat(row.path("repeat").asInt(1))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void check(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(row.get("status").asInt());
    assertThat(reply.text()).doesNotContain("\tat ", ".java:", "Exception:");
    if (row.has("type")) {
      assertThat(reply.type()).isEqualTo(row.get("type").asString());
    }
    if (row.has("code")) {
      assertThat(reply.type()).isEqualTo("application/problem+json");
      JsonNode problem = reply.json();
      assertThat(problem.path("code").asString("")).isEqualTo(row.get("code").asString());
      assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
      assertThat(problem.path("detail").asString("")).isNotBlank();
      assertThat(problem.path("type").asString("")).endsWith("#" + row.get("code").asString());
    }
    row.path("has")
        .valueStream()
        .forEach(part -> assertThat(reply.text()).contains(part.asString()));
    row.path("header")
        .properties()
        .forEach(header ->
            assertThat(reply.header(header.getKey()).orElse(""))
                .as(header.getKey())
                .contains(header.getValue().asString()));
  }

  @Override
  public String toString() {
    return row.get("name").asString();
  }
}
