package io.factweave.ingest.extract.model;

import io.factweave.ingest.extract.model.TaggedSpan.Layer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads spans from the likeliest labels of one tagger.
final class LabelReader {
  private final ModelLabels labels;
  private final float[][] scores;
  private final int offset;

  /// @param scores of each unit: for each layer the log-odds of each label
  LabelReader(ModelLabels labels, float[][] scores, Layer layer) {
    this.labels = labels;
    this.scores = scores;
    this.offset = layer.ordinal() * labels.labels().size();
  }

  /// @param first index of its first unit
  /// @param last index of its last unit
  /// @param confidence mean probability of its labels
  record Found(int first, int last, String type, double confidence) {}

  /// Spans among the units in [from, to), in their order.
  List<Found> spans(int from, int to) {
    List<Found> found = new ArrayList<>();
    int start = -1;
    @Nullable String type = null;
    double sum = 0;
    for (int u = from; u <= to; u++) {
      float[] probabilities = u < to ? probabilities(u) : new float[] {1};
      int best = best(probabilities);
      String label = labels.labels().get(best);
      String own = best == 0 ? null : label.substring(2);
      boolean goes = type != null && label.startsWith("I-") && type.equals(own);
      if (type != null && !goes) {
        found.add(new Found(start, u - 1, type, sum / (u - start)));
      }
      if (!goes) {
        start = u;
        type = own;
        sum = 0;
      }
      sum += probabilities[best];
    }
    return found;
  }

  private float[] probabilities(int unit) {
    return softmax(scores[unit], offset, labels.labels().size());
  }

  private static int best(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /// Probabilities of the numbers in [from, from + count).
  static float[] softmax(float[] row, int from, int count) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + count; i++) {
      greatest = Math.max(greatest, row[i]);
    }
    float[] found = new float[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      found[i] = (float) Math.exp(row[from + i] - greatest);
      sum += found[i];
    }
    for (int i = 0; i < count; i++) {
      found[i] /= (float) sum;
    }
    return found;
  }
}
