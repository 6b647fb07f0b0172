package io.factweave.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/// Lets pages of any origin read: every reading door, with no credentials. Writing doors say nothing,
/// so that a browser keeps other pages away from them.
final class Cors {
  private static final List<String> READING_DOORS =
      List.of(
          "/documents",
          "/entities",
          "/statements",
          "/ontology",
          "/export",
          "/sparql",
          "/db",
          "/v3/api-docs");

  private Cors() {}

  /// Adds what a reading door says; returns whether that is the whole answer (a preflight).
  static boolean answer(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    String wanted = request.getHeader("Access-Control-Request-Method");
    boolean preflight = request.getMethod().equals("OPTIONS") && wanted != null;
    String method = preflight ? wanted : request.getMethod();
    if (isReadingDoor(path) && Knock.isReading(method, path)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", "Location, Allow");
      if (preflight) {
        response.setHeader("Access-Control-Allow-Methods", method);
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, Authorization");
        response.setHeader("Access-Control-Max-Age", "3600");
      }
    }
    if (preflight) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
    return preflight;
  }

  private static boolean isReadingDoor(String path) {
    return READING_DOORS.stream()
        .anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }
}
