package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.PartialDate;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What the owner of a document says of it. Each part that is given outranks what the document says
/// of itself.
public record Given(
    @Nullable DocumentId id,
    @Nullable String title,
    @Nullable PartialDate publishedOn,
    @Nullable URI source) {

  /// Nothing: all comes from the document.
  public static final Given NOTHING = new Given(null, null, null, null);
}
