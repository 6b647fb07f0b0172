package io.factweave.api.problem;

import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.ErrorKind;
import io.factweave.graph.model.GraphError;
import io.factweave.ingest.IngestError;
import org.springframework.http.HttpStatus;

/// The one place that chooses the HTTP status of an error: by its kind, and by its code where HTTP
/// has a status of its own for it.
public final class HttpStatuses {
  private HttpStatuses() {}

  public static HttpStatus of(ErrorCode code) {
    return switch (code) {
      case ApiError error -> ofDoor(error);
      case IngestError.UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case GraphError.QUERY_NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      default -> ofKind(code.kind());
    };
  }

  private static HttpStatus ofDoor(ApiError error) {
    return switch (error) {
      case TOKEN_REQUIRED -> HttpStatus.UNAUTHORIZED;
      case ORIGIN_REFUSED, HOST_REFUSED, UPDATE_REFUSED -> HttpStatus.FORBIDDEN;
      case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
      case UNSUPPORTED_CONTENT_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case INVALID_REQUEST,
          INVALID_PARAMETER,
          INVALID_JSON,
          PATH_NOT_FOUND,
          DATABASE_NOT_FOUND,
          BODY_TOO_LARGE,
          INTERNAL_ERROR ->
          ofKind(error.kind());
    };
  }

  private static HttpStatus ofKind(ErrorKind kind) {
    return switch (kind) {
      case INVALID_INPUT -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case LIMIT_EXCEEDED -> HttpStatus.CONTENT_TOO_LARGE;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
