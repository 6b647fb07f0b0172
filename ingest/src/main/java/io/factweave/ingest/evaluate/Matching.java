package io.factweave.ingest.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Greedy one-to-one matching, heaviest pair first; ties by the text of gold, then predicted.
final class Matching {

  /// A gold and a predicted thing that may be matched.
  ///
  /// @param weight compared from its first part on, greater first
  record Pair<T>(List<Integer> weight, T gold, T predicted) {}

  private Matching() {}

  /// From predicted to gold.
  static <T> Map<T, T> oneToOne(List<Pair<T>> pairs) {
    Comparator<Pair<T>> order =
        Comparator.comparing((Pair<T> pair) -> pair.weight(), Matching::heaviestFirst)
            .thenComparing(pair -> String.valueOf(pair.gold()))
            .thenComparing(pair -> String.valueOf(pair.predicted()));
    Set<T> taken = new HashSet<>();
    Map<T, T> matched = new HashMap<>();
    for (Pair<T> pair : pairs.stream().sorted(order).toList()) {
      if (!taken.contains(pair.gold()) && !matched.containsKey(pair.predicted())) {
        taken.add(pair.gold());
        matched.put(pair.predicted(), pair.gold());
      }
    }
    return matched;
  }

  private static int heaviestFirst(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Integer.compare(b.get(i), a.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
