package io.factweave.api.problem;

import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.ErrorKind;

/// Errors of the doors themselves: what is wrong with a request before any part behind is asked.
public enum ApiError implements ErrorCode {
  /// The request breaks the protocol: no query, two queries, a body where none is allowed.
  INVALID_REQUEST(ErrorKind.INVALID_INPUT),
  /// A parameter has a value that is not allowed.
  INVALID_PARAMETER(ErrorKind.INVALID_INPUT),
  /// The body is no JSON, or JSON of another shape.
  INVALID_JSON(ErrorKind.INVALID_INPUT),
  TOKEN_REQUIRED(ErrorKind.INVALID_INPUT),
  ORIGIN_REFUSED(ErrorKind.INVALID_INPUT),
  HOST_REFUSED(ErrorKind.INVALID_INPUT),
  /// SPARQL Update was sent: the graph changes by documents alone.
  UPDATE_REFUSED(ErrorKind.INVALID_INPUT),
  PATH_NOT_FOUND(ErrorKind.NOT_FOUND),
  DATABASE_NOT_FOUND(ErrorKind.NOT_FOUND),
  METHOD_NOT_ALLOWED(ErrorKind.INVALID_INPUT),
  NOT_ACCEPTABLE(ErrorKind.INVALID_INPUT),
  UNSUPPORTED_CONTENT_TYPE(ErrorKind.INVALID_INPUT),
  BODY_TOO_LARGE(ErrorKind.LIMIT_EXCEEDED),
  INTERNAL_ERROR(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ApiError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
