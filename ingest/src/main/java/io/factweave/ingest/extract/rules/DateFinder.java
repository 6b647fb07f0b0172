package io.factweave.ingest.extract.rules;

import io.factweave.ingest.extract.SegmentedDocument;
import java.util.List;

/// Finds dates and resolves them against the document's publication date or the date before.
public final class DateFinder {

  /// The document's dates that can be resolved, in the order of the text.
  public List<FoundDate> find(SegmentedDocument document) {
    return List.of();
  }
}
