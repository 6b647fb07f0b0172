package io.factweave.graph;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Extraction;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document as it goes into the graph: what was read from it, and the bytes that it came as.
public record Recording(Extraction extraction, byte[] original) {

  public Recording {
    original = original.clone();
  }

  @Override
  public byte[] original() {
    return original.clone();
  }

  public DocumentId documentId() {
    return extraction.document().id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recording recording
        && extraction.equals(recording.extraction)
        && Arrays.equals(original, recording.original);
  }

  @Override
  public int hashCode() {
    return Objects.hash(extraction, Arrays.hashCode(original));
  }

  @Override
  public String toString() {
    return "Recording of " + documentId();
  }

  /// What came of it.
  public enum Outcome {
    /// The graph did not have the document.
    CREATED,
    /// It took the place of another version, or of another reading of it.
    REPLACED,
    /// The graph had the same.
    UNCHANGED
  }
}
