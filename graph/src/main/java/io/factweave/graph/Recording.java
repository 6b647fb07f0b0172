package io.factweave.graph;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Extraction;

/// A document as it goes into the graph: what was read from it, and the bytes that it came as.
public final class Recording {
  private final Extraction extraction;
  private final byte[] original;

  public Recording(Extraction extraction, byte[] original) {
    this.extraction = extraction;
    this.original = original.clone();
  }

  public Extraction extraction() {
    return extraction;
  }

  /// The bytes, as a copy.
  public byte[] original() {
    return original.clone();
  }

  public DocumentId documentId() {
    return extraction.document().id();
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
