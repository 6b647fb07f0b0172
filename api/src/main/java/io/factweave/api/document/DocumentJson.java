package io.factweave.api.document;

import io.factweave.api.rest.Links;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.RecordedDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A document of the graph, without its text.
///
/// @param iri its stable name, the same in SPARQL and Cypher
/// @param length of the text, in code points
/// @param entities how many it names
/// @param claims of any modality
/// @param facts claims that it presents as so
/// @param quarantined claims that broke the ontology
@Schema(name = "Document")
record DocumentJson(
    String id,
    String iri,
    URI url,
    URI textUrl,
    @Nullable String title,
    @Nullable String author,
    @Schema(example = "2023-10-17") @Nullable String publishedOn,
    @Schema(example = "en") @Nullable String language,
    @Nullable URI source,
    @Schema(example = "text/html") String mediaType,
    String contentHash,
    @Schema(example = "rules 1") String extractor,
    int length,
    int entities,
    int claims,
    int facts,
    int quarantined) {

  static DocumentJson of(RecordedDocument document, Iris iris, Links links) {
    DocumentMetadata metadata = document.metadata();
    URI url = links.document(document.id());
    return new DocumentJson(
        document.id().value(),
        iris.document(document.id()),
        url,
        URI.create(url + "/text"),
        metadata.title(),
        metadata.author(),
        metadata.publishedOn() == null ? null : metadata.publishedOn().value(),
        metadata.language(),
        metadata.source(),
        metadata.mediaType(),
        document.contentHash().value(),
        document.extractor().toString(),
        document.length(),
        document.entityCount(),
        document.claimCount(),
        document.factCount(),
        document.quarantineCount());
  }
}
