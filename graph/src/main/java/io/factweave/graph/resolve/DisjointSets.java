package io.factweave.graph.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Sets that can be joined but not split. Each is known by its smallest member, so that the order of
/// joining does not show.
final class DisjointSets<T extends Comparable<T>> {
  private final Map<T, T> parents = new HashMap<>();

  void add(T member) {
    parents.putIfAbsent(member, member);
  }

  /// The smallest member of its set.
  T find(T member) {
    T root = member;
    for (T parent = parent(root); !parent.equals(root); parent = parent(root)) {
      root = parent;
    }
    for (T at = member; !at.equals(root); ) {
      T next = parent(at);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  /// Joins the two sets; false where they are one already.
  boolean join(T one, T other) {
    T left = find(one);
    T right = find(other);
    if (left.equals(right)) {
      return false;
    }
    boolean ordered = left.compareTo(right) < 0;
    parents.put(ordered ? right : left, ordered ? left : right);
    return true;
  }

  private T parent(T member) {
    return Objects.requireNonNull(parents.get(member));
  }
}
