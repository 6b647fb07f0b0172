package io.factweave.api.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamingTest {
  private static TestServer server;
  private static TestServer hurried;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    server.recordFixtures();
    hurried = TestServer.start(Duration.ofSeconds(2));
    hurried.recordFixtures();
  }

  @AfterAll
  static void stop() {
    server.close();
    hurried.close();
  }

  @Test
  void streamsManyRowsWhole() {
    long triples =
        ask(server, "SELECT ?s0 { %s }".formatted(product(1))).text().lines().count() - 1;

    Reply reply = ask(server, "SELECT ?s0 ?s1 ?s2 { %s }".formatted(product(3)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.whole()).isTrue();
    assertThat(reply.text().lines().count()).isEqualTo(triples * triples * triples + 1);
  }

  @Test
  void breaksConnectionWhereTimeRunsOutAfterFirstByte() {
    Reply reply = ask(hurried, "SELECT * { %s }".formatted(product(9)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.whole()).isFalse();
    assertThat(reply.text()).doesNotContain("QUERY_TIMEOUT").doesNotContain("\"status\"");
  }

  @Test
  void tellsTimeOutAsProblemBeforeFirstByte() {
    Reply reply = ask(hurried, "SELECT (COUNT(*) AS ?n) { %s }".formatted(product(9)));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.json().get("code").asString()).isEqualTo("QUERY_TIMEOUT");
  }

  private static Reply ask(TestServer server, String query) {
    return server.post("/sparql?format=csv", "application/sparql-query", query);
  }

  /// Every triple with every other, so many times.
  private static String product(int power) {
    StringBuilder patterns = new StringBuilder();
    for (int i = 0; i < power; i++) {
      patterns.append("?s%d ?p%d ?o%d . ".formatted(i, i, i));
    }
    return patterns.toString();
  }
}
