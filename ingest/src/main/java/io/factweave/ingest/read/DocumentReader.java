package io.factweave.ingest.read;

import java.util.Set;

/// Gets the text of one document out of the bytes of one format, without what surrounds it, and
/// what the document says of itself. A pure function of the content, safe on many threads; touches
/// no other file and no network.
///
/// To add one: implement this port, add the media type's name and endings to `MediaTypes`, give the
/// reader to [SourceReader], extend its contract test `DocumentReaderContract`.
public interface DocumentReader {

  /// The formats it reads, such as `text/html`, without parameters.
  Set<String> mediaTypes();

  /// Text and metadata. The text may be blank: the caller refuses it.
  ///
  /// @throws io.factweave.graph.model.FactweaveException `ENCRYPTED_DOCUMENT`, `BROKEN_DOCUMENT`,
  ///     `DOCUMENT_TOO_LARGE`, `NOT_TEXT`, each with a message that says what to do
  ReadText read(Content content);

  /// A sentence that says why a document of this format may have no text and what to do then.
  default String adviceWhereEmpty() {
    return "It holds white space only.";
  }
}
