package io.factweave.ingest.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Pairs of places of one window, as the scorers take them.
final class PairBatch {
  private final TrainedModel.Encoded encoded;
  private final List<Located> places;
  private final List<long[]> pairs = new ArrayList<>();
  private final List<float[]> between = new ArrayList<>();

  /// A place in a window.
  ///
  /// @param index among the places asked for
  /// @param first index of its first unit in the window
  /// @param last index of its last unit in the window
  record Located(int index, int first, int last, int sentence, Place.Kind kind) {
    boolean contains(Located other) {
      return first <= other.first && other.last <= last;
    }
  }

  PairBatch(TrainedModel.Encoded encoded, List<Located> places) {
    this.encoded = encoded;
    this.places = places;
  }

  /// @param subject index in the list of places
  /// @param object index in the list of places
  void add(int subject, int object) {
    Located a = places.get(subject);
    Located b = places.get(object);
    pairs.add(new long[] {subject, object, bucket(a, b), 3L * a.kind().code() + b.kind().code()});
    between.add(
        a.first() <= b.first()
            ? maximum(a.last() + 1, b.first())
            : maximum(b.last() + 1, a.first()));
  }

  int size() {
    return pairs.size();
  }

  int subject(int pair) {
    return places.get((int) pairs.get(pair)[0]).index();
  }

  int object(int pair) {
    return places.get((int) pairs.get(pair)[1]).index();
  }

  /// States of the first and the last unit of each place, one behind the other.
  float[][] mentions() {
    float[][] rows = new float[places.size()][];
    for (int i = 0; i < rows.length; i++) {
      float[] first = encoded.states()[places.get(i).first()];
      float[] last = encoded.states()[places.get(i).last()];
      rows[i] = new float[2 * first.length];
      System.arraycopy(first, 0, rows[i], 0, first.length);
      System.arraycopy(last, 0, rows[i], first.length, last.length);
    }
    return rows;
  }

  long[] subjects() {
    return column(0);
  }

  long[] objects() {
    return column(1);
  }

  long[] distances() {
    return column(2);
  }

  long[] kinds() {
    return column(3);
  }

  float[][] between() {
    return between.toArray(float[][]::new);
  }

  private long[] column(int column) {
    return pairs.stream().mapToLong(pair -> pair[column]).toArray();
  }

  /// The greatest of each number over the units in [from, to); zeros where there are none.
  private float[] maximum(int from, int to) {
    float[][] rows = encoded.between();
    if (to <= from) {
      return new float[rows[0].length];
    }
    float[] greatest = rows[from].clone();
    for (int i = from + 1; i < to; i++) {
      float[] row = rows[i];
      for (int k = 0; k < greatest.length; k++) {
        greatest[k] = Math.max(greatest[k], row[k]);
      }
    }
    return greatest;
  }

  /// 0 and 1: nested; else by direction, sentence and units between: 0, 1, 2, 3-4, 5-8, 9-16, 17-32,
  /// more. The same as in `training/model.py`.
  private static int bucket(Located a, Located b) {
    if (a.contains(b)) {
      return 0;
    }
    if (b.contains(a)) {
      return 1;
    }
    boolean forward = a.first() < b.first();
    int gap = Math.max(0, (forward ? b.first() - a.last() : a.first() - b.last()) - 1);
    int size = gap < 3 ? gap : Math.min(7, 33 - Integer.numberOfLeadingZeros(gap - 1));
    return 2 + (forward ? 0 : 8) + (a.sentence() == b.sentence() ? 0 : 16) + size;
  }
}
