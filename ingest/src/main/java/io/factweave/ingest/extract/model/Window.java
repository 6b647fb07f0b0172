package io.factweave.ingest.extract.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sentences in a row as the network's input. Neighbouring windows share a sentence, so that every
/// sentence but the first stands with the one before it in some window.
///
/// @param firstUnit index of its first unit in the document
/// @param unitCount how many units it has
/// @param firstSentence number of the sentence that it begins with
/// @param ids numbers of the word pieces
/// @param shapes of the same length: codes of the units that the pieces belong to
/// @param firsts of each unit: index of its first piece
@SuppressWarnings("ArrayRecordComponent") // numbers for the network, never compared
record Window(
    int firstUnit, int unitCount, int firstSentence, long[] ids, long[] shapes, long[] firsts) {

  /// Windows of a document, in the order of the text.
  static final class Cutter {
    private final String text;
    private final List<Unit> units;
    private final WordPieces pieces;
    private final int limit;
    private final Map<String, int[]> known = new HashMap<>();

    /// @param limit of word pieces in a window; a longer sentence is cut between units
    Cutter(String text, List<Unit> units, WordPieces pieces, int limit) {
      this.text = text;
      this.units = units;
      this.pieces = pieces;
      this.limit = limit;
    }

    List<Window> windows() {
      List<Integer> starts = sentenceStarts();
      List<Window> windows = new ArrayList<>();
      int at = 0;
      while (at < starts.size() - 1) {
        int end = at + 1;
        int size = 1 + size(starts.get(at), starts.get(at + 1));
        while (end < starts.size() - 1
            && size + size(starts.get(end), starts.get(end + 1)) <= limit) {
          size += size(starts.get(end), starts.get(end + 1));
          end++;
        }
        addParts(windows, starts.get(at), starts.get(end));
        at = end == starts.size() - 1 ? end : Math.max(at + 1, end - 1);
      }
      return windows;
    }

    /// Index of the first unit of each sentence, and the number of units at the end.
    private List<Integer> sentenceStarts() {
      List<Integer> starts = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        if (i == 0 || units.get(i).sentence() != units.get(i - 1).sentence()) {
          starts.add(i);
        }
      }
      starts.add(units.size());
      return starts;
    }

    private int size(int from, int to) {
      int size = 1;
      for (int i = from; i < to; i++) {
        size += pieces(i).length;
      }
      return size;
    }

    private void addParts(List<Window> windows, int from, int to) {
      int start = from;
      int size = 2;
      for (int i = from; i < to; i++) {
        int length = pieces(i).length;
        if (i > start && size + length > limit + 200) {
          windows.add(window(start, i));
          start = i;
          size = 2;
        }
        size += length;
      }
      windows.add(window(start, to));
    }

    private Window window(int from, int to) {
      long[] ids = new long[2 * (to - from) + 64];
      long[] shapes = new long[ids.length];
      long[] firsts = new long[to - from];
      int count = 0;
      ids[count] = pieces.opening();
      shapes[count++] = UnitShape.NONE;
      for (int i = from; i < to; i++) {
        int[] own = pieces(i);
        if (ids.length < count + own.length + 2) {
          ids = Arrays.copyOf(ids, 2 * (count + own.length));
          shapes = Arrays.copyOf(shapes, ids.length);
        }
        boolean opens = i == from || units.get(i).sentence() != units.get(i - 1).sentence();
        if (opens && i > from) {
          ids[count] = pieces.closing();
          shapes[count++] = UnitShape.NONE;
        }
        firsts[i - from] = count;
        Arrays.fill(shapes, count, count + own.length, shape(i, opens));
        for (int piece : own) {
          ids[count++] = piece;
        }
      }
      ids[count] = pieces.closing();
      shapes[count++] = UnitShape.NONE;
      return new Window(
          from,
          to - from,
          units.get(from).sentence(),
          Arrays.copyOf(ids, count),
          Arrays.copyOf(shapes, count),
          firsts);
    }

    private int shape(int unit, boolean opens) {
      int shape = UnitShape.of(units.get(unit).span().of(text));
      if (opens) {
        return shape + UnitShape.OPENS_SENTENCE;
      }
      boolean glued = units.get(unit - 1).span().end() == units.get(unit).span().start();
      return glued ? shape + UnitShape.FOLLOWS_WITHOUT_SPACE : shape;
    }

    private int[] pieces(int unit) {
      return known.computeIfAbsent(units.get(unit).span().of(text), pieces::of);
    }
  }

  int endUnit() {
    return firstUnit + unitCount;
  }
}
