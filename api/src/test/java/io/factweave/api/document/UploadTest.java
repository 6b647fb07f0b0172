package io.factweave.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadTest {
  private static final String TEXT =
      "DeepSeek was founded by Liang Wenfeng in 2023. DeepSeek uses the Nvidia H800. 🙂";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void createsThenLeavesThenReplacesDocument() {
    String first = "{\"id\": \"a/b c\", \"text\": \"%s\", \"title\": \"One\"}".formatted(TEXT);

    Reply created = server.post("/documents", "application/json", first);
    Reply unchanged = server.post("/documents", "application/json", first);
    Reply replaced = server.post("/documents", "application/json", first.replace("One", "Two"));

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location").orElseThrow()).endsWith("/documents/a%2Fb%20c");
    assertThat(created.json().get("outcome").asString()).isEqualTo("created");
    assertThat(created.json().at("/found/entities/Company").asInt()).isPositive();
    assertThat(unchanged.status()).isEqualTo(200);
    assertThat(unchanged.json().get("outcome").asString()).isEqualTo("unchanged");
    assertThat(replaced.status()).isEqualTo(201);
    assertThat(replaced.json().get("outcome").asString()).isEqualTo("replaced");
    assertThat(server.get("/documents/a%2Fb%20c").json().get("title").asString()).isEqualTo("Two");
  }

  @Test
  void keepsTextExactlyAndForgetsDeletedDocument() {
    String text = "Line one about Nvidia.\n\nLine two, 华为 and 🙂, ends here.";
    Reply created = server.post("/documents?id=exact", "text/plain; charset=UTF-8", text);
    assertThat(created.status()).as(created.text()).isEqualTo(201);

    Reply read = server.get("/documents/exact/text");
    Reply deleted = server.send("DELETE", "/documents/exact", Map.of(), "");

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.header("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(server.get("/documents/exact").status()).isEqualTo(404);
    assertThat(server.get("/documents/exact/text").status()).isEqualTo(404);
  }

  @Test
  void answersEachOfManyFiles() {
    String body =
        part("a.txt", "text/plain", "Huawei makes the Ascend 910B.")
            + part("b.html", "text/html", "<html><body></body></html>")
            + part("c.md", "", "# Nvidia\n\nNvidia sells the H20 in China.")
            + "--x--\r\n";

    Reply reply = server.post("/documents", "multipart/form-data; boundary=x", body);

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    JsonNode items = reply.json().get("items");
    assertThat(reply.json().get("total").asInt()).isEqualTo(3);
    assertThat(reply.json().get("failed").asInt()).isEqualTo(1);
    assertThat(items.get(0).get("origin").asString()).isEqualTo("a.txt");
    assertThat(items.get(0).get("status").asInt()).isEqualTo(201);
    assertThat(items.get(1).at("/problem/code").asString()).isEqualTo("EMPTY_DOCUMENT");
    assertThat(items.get(2).get("status").asInt()).isEqualTo(201);
    assertThat(server.get("/documents/" + items.get(0).get("id").asString()).status())
        .isEqualTo(200);
  }

  @Test
  void answersEachJsonLine() {
    String lines =
        """
        {"id": "line-1", "text": "TSMC builds a fab in Arizona."}
        {"id": "line-2"}

        {"id": "line-3", "text": "ASML ships scanners."}
        """;

    Reply first = server.post("/documents", "application/x-ndjson", lines);
    Reply again = server.post("/documents", "application/x-ndjson", lines);

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.json().at("/items/1/problem/location").asString()).isEqualTo("line 2");
    assertThat(first.json().at("/items/2/id").asString()).isEqualTo("line-3");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/items/0/outcome").asString()).isEqualTo("unchanged");
  }

  @Test
  void takesDocumentsOfManyAtOnce() throws Exception {
    List<Callable<Integer>> posts =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(i ->
                () ->
                    server
                        .post("/documents?id=at-once-" + i, "text/plain", TEXT + " No. " + i)
                        .status())
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(posts)) {
        assertThat(status.get()).isEqualTo(201);
      }
    }
    assertThat(server.get("/documents/at-once-15").status()).isEqualTo(200);
  }

  @Test
  void servesNoQuoteThatTheTextDoesNotHold() {
    server.post("/documents?id=quotes", "text/plain", TEXT);

    String next = "/statements?size=2";
    int checked = 0;
    while (next != null) {
      JsonNode page = server.get(next).json();
      for (JsonNode statement : page.get("items")) {
        for (JsonNode evidence : statement.get("evidence")) {
          checked += check(evidence);
        }
      }
      next = page.has("next") ? page.get("next").asString().replaceFirst("http://[^/]*", "") : null;
    }
    assertThat(checked).isPositive();
  }

  private static int check(JsonNode evidence) {
    String path = evidence.get("documentUrl").asString().replaceFirst("http://[^/]*", "");
    String text = server.get(path + "/text").text();
    int start = text.offsetByCodePoints(0, evidence.get("start").asInt());
    int end = text.offsetByCodePoints(0, evidence.get("end").asInt());
    assertThat(text.substring(start, end)).isEqualTo(evidence.get("quote").asString());
    assertThat(evidence.get("verified").asBoolean()).isTrue();
    return 1;
  }

  private static String part(String file, String type, String content) {
    String typeLine = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n%s\r\n%s\r\n"
        .formatted(file, typeLine, content);
  }
}
