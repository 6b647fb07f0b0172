package io.factweave.graph.model;

/// The extractor's estimate in [0, 1]; no probability unless the extractor says it is calibrated.
public final class Confidence {
  private Confidence() {}

  /// Returns the value where it lies in [0, 1].
  public static double require(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence %s is not in [0, 1]".formatted(confidence));
    }
    return confidence;
  }
}
