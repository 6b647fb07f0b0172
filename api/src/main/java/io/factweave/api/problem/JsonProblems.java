package io.factweave.api.problem;

import io.factweave.graph.model.FactweaveException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/// What is wrong with JSON, in words and with line and column.
public final class JsonProblems {
  private JsonProblems() {}

  /// The same failure as an exception of ours.
  public static FactweaveException exceptionOf(JacksonException failure) {
    return new FactweaveException(
        ApiError.INVALID_JSON, detail(failure), location(failure.getLocation()), failure);
  }

  static Problem of(JacksonException failure) {
    return Problem.of(ApiError.INVALID_JSON, detail(failure), location(failure.getLocation()));
  }

  private static String detail(JacksonException failure) {
    String message = failure.getOriginalMessage();
    return failure instanceof DatabindException
        ? "The JSON has another shape than is expected here: " + withoutTypeNames(message)
        : "The body is no JSON: " + message;
  }

  /// Java's type names mean nothing to a caller.
  private static String withoutTypeNames(String message) {
    return message.replaceAll("`?(?:[a-z]+\\.)+([A-Z][A-Za-z]*)(?:\\$[A-Za-z]+)*`?", "$1");
  }

  private static @Nullable String location(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? null
        : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
