package io.factweave.api.command;

import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends documents to the server that has the folder open, one request a file.
final class RemoteIngest {
  private static final String BOUNDARY = "factweave-5d0c7b1e9a";

  private final FolderServer server;
  private int done;
  private int failed;

  RemoteIngest(FolderServer server) {
    this.server = server;
  }

  /// Returns the exit code: 0 where every document went the whole way, else 1.
  int send(List<Found> found) {
    System.err.printf("The server at %s has this folder open: sending to it%n", server.address());
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Sent");
    for (Found each : found) {
      switch (each) {
        case Source source -> send(source);
        case Found.Skipped skipped ->
            System.err.printf("skipped: %s (%s)%n", skipped.origin(), skipped.reason());
      }
      progress.update(++done, found.size(), "");
    }
    progress.finish("Sent %d, of which %d failed".formatted(done, failed));
    return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void send(Source source) {
    try (InputStream content = source.content().open()) {
      HttpResponse<InputStream> response =
          server.post(
              "documents",
              Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
              BodyPublishers.ofByteArray(multipart(source, content.readAllBytes())));
      JsonNode answer;
      try (InputStream body = response.body()) {
        answer = JsonMapper.shared().readTree(body);
      }
      report(source, response.statusCode(), answer);
    } catch (IOException e) {
      failed++;
      System.err.printf("failed: %s: %s%n", source.origin(), e);
    }
  }

  /// The answer of many documents lists them; a problem of the whole request stands alone.
  private void report(Source source, int status, JsonNode answer) {
    if (status >= 400) {
      failed++;
      System.err.printf(
          "failed: %s: %s [%s]%n",
          source.origin(), answer.path("detail").asString(), answer.path("code").asString());
      return;
    }
    for (JsonNode item : answer.path("items")) {
      JsonNode problem = item.path("problem");
      if (problem.isObject()) {
        failed++;
        System.err.printf(
            "failed: %s: %s [%s]%n",
            source.origin(), problem.path("detail").asString(), problem.path("code").asString());
      }
    }
  }

  private static byte[] multipart(Source source, byte[] content) {
    String name = source.fileName().isEmpty() ? "input.txt" : source.fileName();
    byte[] head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(BOUNDARY, name.replaceAll("[\"\\r\\n\\\\]", "_"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[head.length + content.length + tail.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(content, 0, whole, head.length, content.length);
    System.arraycopy(tail, 0, whole, head.length + content.length, tail.length);
    return whole;
  }
}
