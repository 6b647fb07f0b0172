package io.factweave.graph.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a document says of itself, each part only where it is known.
///
/// @param title as the document gives it
/// @param author by-line, as the document gives it
/// @param publishedOn the day it was published, against which "last October" is resolved
/// @param language BCP 47, such as "en"
/// @param source where it was read from on the web
/// @param mediaType of the original bytes, such as "text/html"
public record DocumentMetadata(
    @Nullable String title,
    @Nullable String author,
    @Nullable PartialDate publishedOn,
    @Nullable String language,
    @Nullable URI source,
    String mediaType) {

  /// Nothing known but that it is plain text.
  public static final DocumentMetadata PLAIN =
      new DocumentMetadata(null, null, null, null, null, "text/plain");
}
