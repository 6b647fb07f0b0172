package io.factweave.api.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.api.Reply;
import io.factweave.api.TestServer;
import io.factweave.graph.Recording;
import io.factweave.graph.model.Alias;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Span;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTest {

  @Test
  void redirectsRetiredIdToItsReplacement() {
    try (TestServer server = TestServer.start()) {
      record(server, "d1", "BIS", List.of());
      assertThat(server.get("/entities/governmentbody-bis").status()).isEqualTo(200);
      record(
          server,
          "d2",
          "Bureau of Industry and Security",
          List.of(new Alias("BIS", Alias.Kind.ACRONYM)));

      Reply retired = server.get("/entities/governmentbody-bis");

      String now = "/entities/governmentbody-bureau-of-industry-and-security";
      assertThat(retired.status()).isEqualTo(308);
      assertThat(retired.header("Location").orElseThrow()).endsWith(now);
      assertThat(server.get(now).json().get("documents").size()).isEqualTo(2);
    }
  }

  @Test
  void findsEntityOfAnyScriptByItsEncodedId() {
    try (TestServer server = TestServer.start()) {
      record(server, "d1", "国家市场监督管理总局", List.of());
      String url = server.get("/entities").json().at("/items/0/url").asString();

      Reply reply = server.get(url.replaceFirst("http://[^/]*", ""));

      assertThat(url).matches("[\\x21-\\x7e]+");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().get("name").asString()).isEqualTo("国家市场监督管理总局");
    }
  }

  private static void record(TestServer server, String id, String name, List<Alias> aliases) {
    Ontology ontology = server.workspace().graph().ontology();
    Document document = Document.of(new DocumentId(id), name, DocumentMetadata.PLAIN);
    LocalEntity entity =
        new LocalEntity(
            LocalEntityId.of(1),
            ontology.entityType("GovernmentBody"),
            name,
            aliases,
            List.of(new Mention(new Span(0, name.length()), name, 1)),
            List.of());
    Extraction extraction =
        Extraction.checked(
            ontology, document, List.of(entity), List.of(), new SoftwareAgent("hand", "1"));
    server.workspace().graph().record(List.of(new Recording(extraction, new byte[0])));
  }
}
