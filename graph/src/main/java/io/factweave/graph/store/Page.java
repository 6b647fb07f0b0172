package io.factweave.graph.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a sorted list.
///
/// @param total how many there are on all pages
/// @param next cursor of the next page, opaque; null on the last one
public record Page<T>(List<T> items, long total, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }
}
