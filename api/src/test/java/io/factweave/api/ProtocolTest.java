package io.factweave.api;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables of `src/test/resources/protocol` over real HTTP.
class ProtocolTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    server.recordFixtures();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<ProtocolCase> sparql() throws IOException {
    return ProtocolCase.of("sparql.json");
  }

  static Stream<ProtocolCase> rest() throws IOException {
    return ProtocolCase.of("rest.json");
  }

  static Stream<ProtocolCase> badInputs() throws IOException {
    return ProtocolCase.of("bad-inputs.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sparql")
  void speaksSparqlProtocol(ProtocolCase row) {
    row.check(server, "GET", "/sparql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rest")
  void answersRest(ProtocolCase row) {
    row.check(server, "GET", "/");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInputs")
  void tellsWhatIsWrong(ProtocolCase row) {
    row.check(server, "POST", "/documents");
  }
}
