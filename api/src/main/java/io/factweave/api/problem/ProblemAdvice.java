package io.factweave.api.problem;

import io.factweave.graph.model.FactweaveException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// Every exception of a request becomes a problem. What fails after the first byte of an answer is
/// thrown on, so that the connection breaks and nobody takes a part for the whole.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> onFailure(FactweaveException failure, HttpServletResponse response) {
    if (response.isCommitted()) {
      LOG.warn("An answer broke off: {} ({})", failure.getMessage(), failure.code().name());
      throw failure;
    }
    Problem problem = Problem.of(failure);
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("{}: {}", problem.code(), failure.getMessage(), failure);
    }
    return problem.answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onJson(JacksonException failure) {
    if (failure instanceof JacksonIOException) {
      throw failure; // The client went away.
    }
    return JsonProblems.of(failure).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onBody(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case JacksonException json -> onJson(json);
      case FactweaveException own -> Problem.of(own).answer();
      case null, default ->
          Problem.of(ApiError.INVALID_REQUEST, "The body is missing or cannot be read", null)
              .answer();
    };
  }

  @ExceptionHandler
  ResponseEntity<Problem> onMethod(
      HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
    String allowed = String.join(", ", Arrays.asList(orNone(failure.getSupportedMethods())));
    Problem problem =
        Problem.of(
            ApiError.METHOD_NOT_ALLOWED,
            "%s is not allowed on %s; allowed: %s"
                .formatted(failure.getMethod(), request.getRequestURI(), allowed),
            null);
    HttpHeaders headers = new HttpHeaders();
    headers.setAllow(
        Arrays.stream(orNone(failure.getSupportedMethods()))
            .map(HttpMethod::valueOf)
            .collect(Collectors.toSet()));
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> onAccept(HttpMediaTypeNotAcceptableException failure) {
    return Problem.of(
            ApiError.NOT_ACCEPTABLE,
            "None of the accepted media types is offered; offered: " + join(failure),
            null)
        .answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onContentType(HttpMediaTypeNotSupportedException failure) {
    return Problem.of(
            ApiError.UNSUPPORTED_CONTENT_TYPE,
            "Content type %s is not taken here; taken: %s"
                .formatted(
                    failure.getContentType(),
                    failure.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .collect(Collectors.joining(", "))),
            null)
        .answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onParameter(MethodArgumentTypeMismatchException failure) {
    return ownCauseOf(failure)
        .map(Problem::of)
        .orElseGet(() ->
            Problem.of(
                ApiError.INVALID_PARAMETER,
                "'%s' is no value of parameter %s".formatted(failure.getValue(), failure.getName()),
                failure.getName()))
        .answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onSize(MaxUploadSizeExceededException failure) {
    return Problem.of(ApiError.BODY_TOO_LARGE, "The upload is larger than this server takes", null)
        .answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onMultipart(MultipartException failure) {
    return ownCauseOf(failure)
        .map(Problem::of)
        .orElseGet(() ->
            Problem.of(ApiError.INVALID_REQUEST, "The body is no whole multipart/form-data", null))
        .answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onPath(NoResourceFoundException failure, HttpServletRequest request) {
    return ofStatus(HttpStatus.NOT_FOUND, request.getRequestURI()).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> onAnythingElse(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted() || failure instanceof IOException) {
      throw failure;
    }
    if (failure instanceof ErrorResponse known) {
      return ofStatus(known.getStatusCode().value(), request.getRequestURI()).answer();
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return ofStatus(HttpStatus.INTERNAL_SERVER_ERROR, request.getRequestURI()).answer();
  }

  /// The problem of a status that the framework or the container chose.
  static Problem ofStatus(int status, String path) {
    HttpStatus known = HttpStatus.resolve(status);
    return ofStatus(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, path);
  }

  private static Problem ofStatus(HttpStatus status, String path) {
    return switch (status) {
      case NOT_FOUND -> Problem.of(ApiError.PATH_NOT_FOUND, "There is nothing at " + path, null);
      case METHOD_NOT_ALLOWED ->
          Problem.of(ApiError.METHOD_NOT_ALLOWED, "This method is not allowed on " + path, null);
      case NOT_ACCEPTABLE ->
          Problem.of(ApiError.NOT_ACCEPTABLE, "No accepted media type is offered", null);
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(ApiError.UNSUPPORTED_CONTENT_TYPE, "This content type is not taken", null);
      case CONTENT_TOO_LARGE ->
          Problem.of(ApiError.BODY_TOO_LARGE, "The body is larger than this server takes", null);
      default ->
          status.is4xxClientError()
              ? Problem.of(
                  ApiError.INVALID_REQUEST,
                  "The request to %s is not understood".formatted(path),
                  null)
              : Problem.of(
                  ApiError.INTERNAL_ERROR,
                  "The server failed on this request; its log says why",
                  null);
    };
  }

  private static String join(HttpMediaTypeNotAcceptableException failure) {
    return failure.getSupportedMediaTypes().stream()
        .map(MediaType::toString)
        .collect(Collectors.joining(", "));
  }

  private static String[] orNone(String @Nullable [] methods) {
    return methods == null ? new String[0] : methods;
  }

  private static Optional<FactweaveException> ownCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FactweaveException own) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }
}
