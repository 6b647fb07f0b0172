package io.factweave.graph.model;

/// One document, as it was read.
///
/// @param contentHash of the extracted text and the metadata, so that equal hashes mean that
///     nothing changed: see [#of]
/// @param text what all spans of this document count in; never changed after reading
public record Document(
    DocumentId id, ContentHash contentHash, String text, DocumentMetadata metadata) {

  public Document {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Document %s has no text".formatted(id));
    }
  }

  /// A document whose hash is made from its text and metadata.
  public static Document of(DocumentId id, String text, DocumentMetadata metadata) {
    String content = text + '\u001f' + metadata;
    return new Document(
        id,
        ContentHash.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        text,
        metadata);
  }
}
