package io.factweave.ingest.evaluate;

/// Precision, recall and F1 from counts.
///
/// @param right found and in the gold
/// @param spurious found, but not in the gold
/// @param missed in the gold, but not found
public record Score(int right, int spurious, int missed) {

  public static final Score NONE = new Score(0, 0, 0);

  public Score plus(Score other) {
    return new Score(right + other.right, spurious + other.spurious, missed + other.missed);
  }

  /// 0 where nothing was found.
  public double precision() {
    return right + spurious == 0 ? 0 : (double) right / (right + spurious);
  }

  /// 0 where the gold has nothing.
  public double recall() {
    return right + missed == 0 ? 0 : (double) right / (right + missed);
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
