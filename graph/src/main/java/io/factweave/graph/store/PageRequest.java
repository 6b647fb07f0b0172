package io.factweave.graph.store;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which piece of a sorted list is asked for.
///
/// @param size 1 to 1,000
/// @param cursor `next` of the page before; null for the first page
public record PageRequest(int size, @Nullable String cursor) {
  public static final int MAX_SIZE = 1000;

  public PageRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new FactweaveException(
          GraphError.INVALID_CURSOR,
          "A page of %d is not possible: 1 to %d are allowed".formatted(size, MAX_SIZE),
          "size",
          null);
    }
  }

  public static PageRequest first(int size) {
    return new PageRequest(size, null);
  }

  /// The page of a list that is sorted by key. A page holds what comes behind the key in the cursor,
  /// whatever was added or deleted in between.
  ///
  /// @param sorted keys, ascending, none twice
  public <T> Page<T> of(List<String> sorted, Function<String, T> item) {
    int from = cursor == null ? 0 : firstBehind(sorted, decode(cursor));
    List<String> keys = sorted.subList(from, Math.min(sorted.size(), from + size));
    boolean isLast = from + keys.size() == sorted.size();
    return new Page<>(
        keys.stream().map(item).toList(), sorted.size(), isLast ? null : encode(keys.getLast()));
  }

  private static int firstBehind(List<String> sorted, String key) {
    int found = java.util.Collections.binarySearch(sorted, key);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static String encode(String key) {
    byte[] bytes = ("1" + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decode(String cursor) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.startsWith("1")) {
        return key.substring(1);
      }
    } catch (IllegalArgumentException _) {
      // Falls through to the one message.
    }
    throw new FactweaveException(
        GraphError.INVALID_CURSOR,
        "'%s' is no cursor: give the one of the page before, unchanged".formatted(cursor),
        "cursor",
        null);
  }
}
