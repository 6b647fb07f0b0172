package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The server is killed at random moments while documents come in, and started again: nothing that
/// it acknowledged is lost, nothing is there twice, both stores agree. Three times in the build;
/// `-Dfactweave.kills=50` for the long version.
class KillIT {
  private static final int KILLS = Integer.getInteger("factweave.kills", 3);
  private static final int DOCUMENTS_A_KILL = 8;
  private static final String PREFIXES = "PREFIX fw: <https://w3id.org/factweave/ontology#>\n";

  @TempDir Path folder;

  private final Set<String> acknowledged = new TreeSet<>();

  @Test
  void losesNothingAndRepeatsNothing() throws IOException {
    Random random = new Random(7);
    List<SampleTexts.Paragraph> texts = SampleTexts.paragraphs(KILLS * DOCUMENTS_A_KILL);
    Deque<SampleTexts.Paragraph> left = new ArrayDeque<>(texts);
    Path data = folder.resolve("killed");
    Path log = folder.resolve("log");
    Files.createDirectories(data);
    for (int i = 0; i < KILLS; i++) {
      ServerProcess server = ServerProcess.start(data, log);
      CompletableFuture<Void> killed =
          CompletableFuture.runAsync(
              server::kill,
              CompletableFuture.delayedExecutor(300 + random.nextInt(2500), TimeUnit.MILLISECONDS));
      postUntilItDies(server, left);
      killed.join();
    }
    try (ServerProcess server = ServerProcess.start(data, log)) {
      assertThat(documents(server)).as("acknowledged documents").containsAll(acknowledged);
      assertThat(acknowledged).as("documents acknowledged before a kill").isNotEmpty();
      storesAgree(server);
      texts.forEach(text -> post(server, text));
      assertThat(documents(server)).hasSize(texts.size());
      storesAgree(server);
      assertThat(export(server)).isEqualTo(exportOfUndisturbedRun(texts, log));
    }
  }

  /// A document that was sent but not answered goes back: it may or may not be there.
  private void postUntilItDies(ServerProcess server, Deque<SampleTexts.Paragraph> left) {
    while (!left.isEmpty()) {
      SampleTexts.Paragraph text = left.removeFirst();
      try {
        post(server, text);
        acknowledged.add(text.id());
      } catch (RuntimeException e) {
        left.addLast(text);
        return;
      }
    }
  }

  private static void post(ServerProcess server, SampleTexts.Paragraph text) {
    byte[] body =
        JsonMapper.shared().writeValueAsBytes(Map.of("id", text.id(), "text", text.text()));
    Reply reply =
        send(server, "POST", "/documents", Map.of("Content-Type", "application/json"), body);
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
  }

  private static Set<String> documents(ServerProcess server) {
    Reply reply = send(server, "GET", "/documents?size=1000", Map.of(), new byte[0]);
    List<String> ids = new ArrayList<>();
    reply.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
    assertThat(ids).doesNotHaveDuplicates();
    return new TreeSet<>(ids);
  }

  private static void storesAgree(ServerProcess server) {
    Answers answers =
        new Answers((path, headers, body) -> send(server, "POST", path, headers, body));
    agree(
        answers,
        "SELECT ?id WHERE { GRAPH ?g { ?id a fw:Document } }",
        "MATCH (d:Document) RETURN d.id AS id");
    agree(
        answers,
        "SELECT ?id ?name WHERE { ?id fw:mentionedIn ?d ; <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
            .replace("SELECT", "SELECT DISTINCT"),
        "MATCH (e:Entity) RETURN e.id AS id, e.name AS name");
    agree(
        answers,
        "SELECT ?claim ?entity WHERE { GRAPH ?g { ?claim a fw:Claim ; fw:subject ?local } ?local"
            + " fw:entity ?entity }",
        "MATCH (c:Claim)-[:SUBJECT]->(e) RETURN c.id AS claim, e.id AS entity");
    agree(
        answers,
        "SELECT ?subject ?object WHERE { ?s fw:subject ?subject ; fw:predicate fw:develops ;"
            + " fw:object ?object }",
        "MATCH (s)-[:DEVELOPS]->(o) RETURN s.id AS subject, o.id AS object");
    agree(
        answers,
        "SELECT ?document ?entity WHERE { ?entity fw:mentionedIn ?document }",
        "MATCH (d:Document)-[:MENTIONS]->(e) RETURN d.id AS document, e.id AS entity");
  }

  private static void agree(Answers answers, String sparql, String cypher) {
    assertThat(answers.cypher(cypher)).as(cypher).isEqualTo(answers.sparql(PREFIXES + sparql));
  }

  private String exportOfUndisturbedRun(List<SampleTexts.Paragraph> texts, Path log)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve("undisturbed"));
    try (ServerProcess server = ServerProcess.start(data, log)) {
      texts.forEach(text -> post(server, text));
      return export(server);
    }
  }

  private static String export(ServerProcess server) {
    Reply reply = send(server, "GET", "/export?format=nquads", Map.of(), new byte[0]);
    assertThat(reply.status()).isEqualTo(200);
    return reply.text();
  }

  private static Reply send(
      ServerProcess server, String method, String path, Map<String, String> headers, byte[] body) {
    try {
      return Reply.to(server.address(), method, path, headers, body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
