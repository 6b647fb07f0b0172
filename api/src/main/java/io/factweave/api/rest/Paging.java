package io.factweave.api.rest;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.store.PageRequest;
import org.jspecify.annotations.Nullable;

/// The parameters `size` and `cursor` of every list.
public final class Paging {
  private static final int DEFAULT_SIZE = 50;

  private Paging() {}

  /// @throws FactweaveException `INVALID_PARAMETER` where the size is none that is allowed
  public static PageRequest of(@Nullable String size, @Nullable String cursor) {
    return new PageRequest(size == null ? DEFAULT_SIZE : parse(size), cursor);
  }

  private static int parse(String size) {
    try {
      int number = Integer.parseInt(size);
      if (number >= 1 && number <= PageRequest.MAX_SIZE) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, as a number out of range is.
    }
    throw new FactweaveException(
        ApiError.INVALID_PARAMETER,
        "size is '%s', 1 to %d is allowed".formatted(size, PageRequest.MAX_SIZE),
        "size",
        null);
  }
}
