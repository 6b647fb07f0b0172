package io.factweave.api.rest;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.store.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of every list in pages: which of them is asked for. What they hold is checked
/// when the page is asked for, since a client's error must name the parameter.
///
/// @param size how many items, 1 to 1,000
/// @param cursor `next` of the page before
public record Paging(
    @Parameter(description = "1 to 1,000; 50 where it is missing") @Nullable String size,
    @Parameter(description = "Taken from next of the page before") @Nullable String cursor) {
  private static final int DEFAULT_SIZE = 50;

  /// @throws FactweaveException `INVALID_PARAMETER` where the size is none that is allowed
  public PageRequest request() {
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
