package io.factweave.ingest.pipeline;

import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.Extraction;
import io.factweave.ingest.read.Original;
import org.jspecify.annotations.Nullable;

/// What became of one document on its way from bytes to an extraction.
public sealed interface StageOutcome {

  /// Where the document is from, in words for users: a path, the name of an uploaded file.
  String origin();

  /// It went the whole way.
  ///
  /// @param original the bytes as they came
  record Done(String origin, Extraction extraction, Original original) implements StageOutcome {}

  /// It was left aside before it was opened.
  ///
  /// @param reason in words for users
  record Skipped(String origin, String reason) implements StageOutcome {}

  /// It could not be read, or what was read could not be extracted.
  ///
  /// @param message what is wrong and what to do, for a person
  /// @param location where in the source, such as "line 3"
  record Failed(String origin, ErrorCode code, String message, @Nullable String location)
      implements StageOutcome {

    /// One line: origin, location, message and code.
    @Override
    public String toString() {
      String where = location == null ? origin : origin + ", " + location;
      return "%s: %s [%s]".formatted(where, message, code.name());
    }
  }
}
