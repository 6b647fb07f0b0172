package io.factweave.api.sparql;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// A query operation of the SPARQL 1.1 Protocol (<https://www.w3.org/TR/sparql11-protocol/>), by any
/// of its three ways: GET, POST of a form, POST of the query itself.
///
/// @param defaultGraphs `default-graph-uri`, in order
/// @param namedGraphs `named-graph-uri`, in order
/// @param format a short name or media type that stands for an `Accept` header, for links
record SparqlRequest(
    String query, List<String> defaultGraphs, List<String> namedGraphs, Optional<String> format) {
  private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");
  private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");
  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;

  /// @throws FactweaveException where the request breaks the protocol
  static SparqlRequest of(HttpServletRequest request) throws IOException {
    Parameters inUrl = Parameters.parse(request.getQueryString());
    if (!request.getMethod().equals("POST")) {
      return of(inUrl, Optional.empty());
    }
    MediaType type = contentType(request);
    if (UPDATE.includes(type)) {
      throw updateRefused();
    }
    if (QUERY.includes(type)) {
      return of(inUrl, Optional.of(text(request)));
    }
    if (FORM.includes(type)) {
      return ofForm(inUrl, Parameters.parse(text(request)));
    }
    throw new FactweaveException(
        ApiError.UNSUPPORTED_CONTENT_TYPE,
        "Content type %s is not taken here; taken: %s, %s".formatted(type, FORM, QUERY));
  }

  private static SparqlRequest ofForm(Parameters inUrl, Parameters form) {
    if (!inUrl.all("query").isEmpty()) {
      throw new FactweaveException(
          ApiError.INVALID_REQUEST, "The query of a form belongs into the form, not into the URL");
    }
    // Links with ?format= are of use with a form, too.
    Optional<String> format = format(form).or(() -> format(inUrl));
    SparqlRequest request = of(form, Optional.empty());
    return new SparqlRequest(request.query, request.defaultGraphs, request.namedGraphs, format);
  }

  private static SparqlRequest of(Parameters parameters, Optional<String> body) {
    if (!parameters.all("update").isEmpty()) {
      throw updateRefused();
    }
    Optional<String> parameter = parameters.one("query");
    if (parameter.isPresent() && body.isPresent()) {
      throw new FactweaveException(
          ApiError.INVALID_REQUEST,
          "There is a query in the URL and one in the body; one is allowed");
    }
    String query =
        body.or(() -> parameter)
            .orElseThrow(() ->
                new FactweaveException(
                    ApiError.INVALID_REQUEST,
                    "There is no query: send the parameter 'query', or a body of type " + QUERY));
    return new SparqlRequest(
        query,
        parameters.all("default-graph-uri"),
        parameters.all("named-graph-uri"),
        format(parameters));
  }

  private static Optional<String> format(Parameters parameters) {
    return parameters.one("format").or(() -> parameters.one("output"));
  }

  private static MediaType contentType(HttpServletRequest request) {
    String header = request.getContentType();
    if (header == null) {
      throw new FactweaveException(
          ApiError.UNSUPPORTED_CONTENT_TYPE,
          "The Content-Type header is missing; taken: %s, %s".formatted(FORM, QUERY));
    }
    try {
      return MediaType.parseMediaType(header);
    } catch (InvalidMediaTypeException e) {
      throw new FactweaveException(
          ApiError.UNSUPPORTED_CONTENT_TYPE,
          "'%s' is no media type: %s".formatted(header, e.getMessage()),
          e);
    }
  }

  private static String text(HttpServletRequest request) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(request.getInputStream().readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new FactweaveException(ApiError.INVALID_REQUEST, "The body is no UTF-8", e);
    }
  }

  private static FactweaveException updateRefused() {
    return new FactweaveException(
        ApiError.UPDATE_REFUSED,
        "SPARQL Update is refused: the graph changes by documents alone, see POST /documents");
  }
}
