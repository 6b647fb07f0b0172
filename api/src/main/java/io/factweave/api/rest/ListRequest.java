package io.factweave.api.rest;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param size most items, 1 to 1,000
/// @param cursor where the page before ended, as its `next` says; empty for the first page
public record ListRequest(int size, Optional<String> cursor) {
  public static final int MAX_SIZE = 1_000;
  private static final int DEFAULT_SIZE = 50;

  /// @throws FactweaveException `INVALID_PARAMETER` where the size is none that is allowed
  public static ListRequest of(@Nullable String size, @Nullable String cursor) {
    return new ListRequest(
        size == null ? DEFAULT_SIZE : parse(size), Optional.ofNullable(cursor));
  }

  private static int parse(String size) {
    try {
      int number = Integer.parseInt(size);
      if (number >= 1 && number <= MAX_SIZE) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, as a number out of range is.
    }
    throw new FactweaveException(
        ApiError.INVALID_PARAMETER,
        "size is '%s', 1 to %d is allowed".formatted(size, MAX_SIZE),
        "size",
        null);
  }
}
