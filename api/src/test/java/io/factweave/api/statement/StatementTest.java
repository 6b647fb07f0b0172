package io.factweave.api.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatementTest {

  @Test
  void doesNotServeAQuoteThatTheTextNoLongerHolds() throws IOException {
    try (TestServer server = TestServer.start()) {
      server.recordFixtures();
      String url = "/statements?predicate=uses";
      JsonNode before = server.get(url).json().at("/items/0");
      spoilTexts(server.folder().resolve("documents"));

      JsonNode after = server.get(url).json().at("/items/0");
      Reply claims = server.get("/documents/news-2/claims");

      assertThat(before.get("verified").asBoolean()).isTrue();
      assertThat(before.get("evidence").size()).isEqualTo(2);
      assertThat(after.get("verified").asBoolean()).isFalse();
      assertThat(after.get("evidence").size()).isZero();
      assertThat(after.get("confidence").asDouble()).isZero();
      assertThat(claims.json().at("/items/0/fact").asBoolean(true)).isFalse();
      assertThat(claims.json().at("/items/0/evidence/verified").asBoolean(true)).isFalse();
    }
  }

  @Test
  void filtersByEveryPart() {
    try (TestServer server = TestServer.start()) {
      server.recordFixtures();

      assertThat(total(server, "")).isEqualTo(2);
      assertThat(total(server, "?subject=company-deepseek")).isEqualTo(2);
      assertThat(total(server, "?subject=company-deepseek&object=chip-h800")).isEqualTo(1);
      assertThat(total(server, "?object=2023")).isEqualTo(1);
      assertThat(total(server, "?object=chip-h100")).isZero();
    }
  }

  private static int total(TestServer server, String filter) {
    return server.get("/statements" + filter).json().get("total").asInt();
  }

  private static void spoilTexts(Path documents) throws IOException {
    try (Stream<Path> files = Files.list(documents)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
      for (Path text : texts) {
        Files.writeString(text, "x" + Files.readString(text));
      }
    }
  }
}
