package io.factweave.graph.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one exception of Factweave: a broken contract, or the outside world. Its message says what,
/// with which values, and what is allowed.
public final class FactweaveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final @Nullable String location;

  public FactweaveException(ErrorCode code, String message) {
    this(code, message, null, null);
  }

  public FactweaveException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, null, cause);
  }

  /// @param location where in the input, such as "line 3, column 14" or "documents[2].text"
  public FactweaveException(
      ErrorCode code, String message, @Nullable String location, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.location = location;
  }

  public ErrorCode code() {
    return code;
  }

  public Optional<String> location() {
    return Optional.ofNullable(location);
  }
}
