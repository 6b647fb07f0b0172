package io.factweave.ingest.extract.model;

import io.factweave.ingest.extract.model.TaggedSpan.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads spans from the scores of one tagger: first where spans begin and end, whatever their type, then
/// the type of each.
final class LabelReader {
  private static final int OUTSIDE = 0;
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;

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
  /// @param confidence mean probability of the units' being part of it with its type
  record Found(int first, int last, String type, double confidence) {}

  /// Spans among the units in [from, to), in their order.
  List<Found> spans(int from, int to) {
    float[][] probabilities = new float[Math.max(0, to - from)][];
    for (int u = from; u < to; u++) {
      probabilities[u - from] = softmax(scores[u], offset, labels.labels().size());
    }
    int[] path = likeliest(probabilities);
    List<Found> found = new ArrayList<>();
    for (int u = 0; u < path.length; u++) {
      if (path[u] == BEGIN) {
        int end = u + 1;
        while (end < path.length && path[end] == INSIDE) {
          end++;
        }
        found.add(typed(probabilities, u, end, from));
      }
    }
    return found;
  }

  /// The likeliest row of begin, inside and outside in which nothing is inside that did not begin.
  private static int[] likeliest(float[][] probabilities) {
    int count = probabilities.length;
    int[][] before = new int[count][3];
    double[] best = {0, 0, Double.NEGATIVE_INFINITY};
    for (int u = 0; u < count; u++) {
      double[] part = parts(probabilities[u]);
      double[] next = new double[3];
      for (int state = 0; state < 3; state++) {
        int from = best[OUTSIDE] >= best[BEGIN] ? OUTSIDE : BEGIN;
        from = best[from] >= best[INSIDE] ? from : INSIDE;
        if (state == INSIDE) {
          from = best[BEGIN] >= best[INSIDE] ? BEGIN : INSIDE;
        }
        if (u == 0) {
          from = OUTSIDE;
        }
        boolean allowed = u > 0 || state != INSIDE;
        before[u][state] = from;
        next[state] = allowed ? (u == 0 ? 0 : best[from]) + part[state] : Double.NEGATIVE_INFINITY;
      }
      best = next;
    }
    return trace(before, best);
  }

  private static int[] trace(int[][] before, double[] best) {
    int[] path = new int[before.length];
    int state = best[OUTSIDE] >= best[BEGIN] ? OUTSIDE : BEGIN;
    state = best[state] >= best[INSIDE] ? state : INSIDE;
    for (int u = before.length - 1; u >= 0; u--) {
      path[u] = state;
      state = before[u][state];
    }
    return path;
  }

  /// Log-probabilities of outside, begin and inside, over all types.
  private static double[] parts(float[] probabilities) {
    double begin = 0;
    double inside = 0;
    for (int i = 1; i < probabilities.length; i += 2) {
      begin += probabilities[i];
      inside += probabilities[i + 1];
    }
    return new double[] {
      Math.log(probabilities[0] + 1e-9), Math.log(begin + 1e-9), Math.log(inside + 1e-9)
    };
  }

  private Found typed(float[][] probabilities, int first, int end, int from) {
    double[] sums = new double[labels.types().size()];
    for (int u = first; u < end; u++) {
      for (int t = 0; t < sums.length; t++) {
        sums[t] += probabilities[u][1 + 2 * t] + probabilities[u][2 + 2 * t];
      }
    }
    int best = 0;
    for (int t = 1; t < sums.length; t++) {
      best = sums[t] > sums[best] ? t : best;
    }
    return new Found(
        first + from, end - 1 + from, labels.types().get(best), sums[best] / (end - first));
  }

  /// Probabilities of the numbers in [from, from + count).
  static float[] softmax(float[] row, int from, int count) {
    float[] found = Arrays.copyOfRange(row, from, from + count);
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : found) {
      greatest = Math.max(greatest, value);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      found[i] = (float) Math.exp(found[i] - greatest);
      sum += found[i];
    }
    for (int i = 0; i < count; i++) {
      found[i] /= (float) sum;
    }
    return found;
  }
}
