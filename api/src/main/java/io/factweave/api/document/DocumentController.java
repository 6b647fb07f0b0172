package io.factweave.api.document;

import io.factweave.api.rest.ClaimJson;
import io.factweave.api.rest.Facts;
import io.factweave.api.rest.Links;
import io.factweave.api.rest.Listing;
import io.factweave.api.rest.Lookup;
import io.factweave.api.rest.Paging;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.RecordedDocument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/documents")
@Tag(name = "Documents", description = "What goes in, and what was found in it")
final class DocumentController {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final KnowledgeGraph graph;
  private final Iris iris;
  private final Lookup lookup;

  DocumentController(KnowledgeGraph graph, Iris iris, Lookup lookup) {
    this.graph = graph;
    this.iris = iris;
    this.lookup = lookup;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List documents", description = "All, by id.")
  Listing<DocumentJson> list(@ParameterObject Paging paging) {
    Links links = Links.ofCurrentRequest();
    return Listing.of(
        graph.documents(paging.request()), document -> DocumentJson.of(document, iris, links));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Read a document's metadata and counts")
  DocumentJson read(@PathVariable DocumentId id) {
    return DocumentJson.of(find(id), iris, Links.ofCurrentRequest());
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Delete a document",
      description = "Takes exactly its own claims along, and what no other document says.")
  ResponseEntity<Void> delete(@PathVariable DocumentId id) {
    if (!graph.delete(id)) {
      throw notFound(id);
    }
    return ResponseEntity.noContent().build();
  }

  @GetMapping(path = "/{id}/text", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(
      summary = "Read a document's text",
      description = "Exactly the text that all spans count in, by Unicode code points.")
  ResponseEntity<byte[]> text(@PathVariable DocumentId id) {
    String text = graph.findText(id).orElseThrow(() -> notFound(id));
    return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/{id}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "List a document's claims",
      description = "Every claim of any modality, in the order of the text.")
  Listing<ClaimJson> claims(@PathVariable DocumentId id) {
    find(id);
    return graph.read(view -> {
      Facts facts = lookup.facts(view);
      List<ClaimJson> claims = view.claimsOf(id).stream().map(facts::claim).toList();
      return new Listing<>(claims, claims.size(), null);
    });
  }

  @GetMapping(path = "/{id}/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "List what was kept out of the graph",
      description = "Claims of the document that break the ontology, with the reason.")
  Listing<QuarantineJson> quarantine(@PathVariable DocumentId id) {
    find(id);
    List<QuarantineJson> claims = graph.quarantine(id).stream().map(QuarantineJson::of).toList();
    return new Listing<>(claims, claims.size(), null);
  }

  private RecordedDocument find(DocumentId id) {
    return graph.findDocument(id).orElseThrow(() -> notFound(id));
  }

  private static FactweaveException notFound(DocumentId id) {
    return new FactweaveException(
        GraphError.DOCUMENT_NOT_FOUND, "There is no document '%s'".formatted(id));
  }
}
