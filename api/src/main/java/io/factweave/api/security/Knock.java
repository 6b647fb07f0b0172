package io.factweave.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/// What a request shows at the door.
///
/// @param writes whether it may change the graph
record Knock(
    Optional<String> host,
    Optional<String> origin,
    Optional<String> authorization,
    boolean writes) {
  private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  static Knock of(HttpServletRequest request) {
    return new Knock(
        Optional.ofNullable(request.getHeader("Host")),
        Optional.ofNullable(request.getHeader("Origin")),
        Optional.ofNullable(request.getHeader("Authorization")),
        !isReading(request.getMethod(), request.getRequestURI()));
  }

  /// Whether this method at this path only reads: the query doors read by POST, too.
  static boolean isReading(String method, String path) {
    return READING_METHODS.contains(method) || (method.equals("POST") && isQueryDoor(path));
  }

  private static boolean isQueryDoor(String path) {
    return path.equals("/sparql") || path.matches("/db/[^/]+/query/v2");
  }
}
