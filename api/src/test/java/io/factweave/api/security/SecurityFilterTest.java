package io.factweave.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityFilterTest {
  private static TestServer local;
  private static TestServer open;

  @BeforeAll
  static void start() {
    local = TestServer.start();
    open = TestServer.start("0.0.0.0", "s3cret");
  }

  @AfterAll
  static void stop() {
    local.close();
    open.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", ""})
  void refusesForeignHostNamesOnLoopback(String host) {
    Reply reply = local.send("GET", "/actuator/health", Map.of("Host", host), "");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().get("code").asString()).isEqualTo("HOST_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:9", "LOCALHOST", "127.0.0.1", "[::1]:8080"})
  void takesEveryNameOfThisMachine(String host) {
    assertThat(local.send("GET", "/actuator/health", Map.of("Host", host), "").status())
        .isEqualTo(200);
  }

  @Test
  void takesAnyHostNameWhereOtherMachinesReachIt() {
    assertThat(open.send("GET", "/actuator/health", Map.of("Host", "graph.example"), "").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "%%%"})
  void refusesWritingFromForeignOrigins(String origin) {
    Reply reply =
        local.send(
            "POST", "/documents", Map.of("Origin", origin, "Content-Type", "text/plain"), "text");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().get("code").asString()).isEqualTo("ORIGIN_REFUSED");
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer wrong", "Basic czNjcmV0", "Bearer s3cre", "s3cret"})
  void demandsTheTokenForWriting(String authorization) {
    for (String method : new String[] {"POST", "DELETE", "PUT", "PATCH"}) {
      Reply reply = open.send(method, "/documents/a", Map.of("Authorization", authorization), "");

      assertThat(reply.status()).as(method).isEqualTo(401);
      assertThat(reply.json().get("code").asString()).isEqualTo("TOKEN_REQUIRED");
      assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer realm=\"factweave\"");
    }
  }

  @Test
  void letsEveryOriginReadByPreflightAndNobodyWrite() {
    Map<String, String> headers =
        Map.of("Origin", "http://page.example", "Access-Control-Request-Method", "POST");

    Reply reading = local.send("OPTIONS", "/sparql", headers, "");
    Reply cypher = local.send("OPTIONS", "/db/neo4j/query/v2", headers, "");
    Reply writing = local.send("OPTIONS", "/documents", headers, "");

    assertThat(reading.header("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(reading.header("Access-Control-Allow-Methods")).hasValue("POST");
    assertThat(cypher.header("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(writing.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(writing.header("Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void refusesBodiesBeyondTheLimitByLengthAndByCount() {
    Reply byLength =
        local.send(
            "POST",
            "/documents",
            Map.of("Content-Type", "text/plain", "Content-Length", "5000000"),
            "");
    String chunks = "80000\r\n" + "a".repeat(0x80000) + "\r\n";
    Reply byCount =
        local.send(
            "POST",
            "/sparql",
            Map.of("Content-Type", "application/sparql-query", "Transfer-Encoding", "chunked"),
            chunks.repeat(3) + "0\r\n\r\n");

    assertThat(byLength.status()).isEqualTo(413);
    assertThat(byLength.json().get("code").asString()).isEqualTo("BODY_TOO_LARGE");
    assertThat(byCount.status()).isEqualTo(413);
  }
}
