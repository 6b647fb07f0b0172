package io.factweave.ingest.read;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.FactweaveException;
import org.jspecify.annotations.Nullable;

/// What became of reading one document.
public sealed interface ReadOutcome {

  /// Where the document is from, in words for users.
  String origin();

  /// It was read.
  record Read(String origin, Document document, Original original) implements ReadOutcome {}

  /// It could not be read.
  ///
  /// @param message what is wrong and what to do, for a person
  /// @param location where in the source, such as "line 3"
  record Failed(String origin, ErrorCode code, String message, @Nullable String location)
      implements ReadOutcome {

    static Failed of(String origin, FactweaveException e) {
      String message = e.getMessage();
      return new Failed(
          origin, e.code(), message == null ? e.code().name() : message, e.location().orElse(null));
    }
  }
}
