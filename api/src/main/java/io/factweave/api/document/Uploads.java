package io.factweave.api.document;

import io.factweave.api.problem.ApiError;
import io.factweave.api.problem.JsonProblems;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.read.Given;
import io.factweave.ingest.read.MediaTypes;
import io.factweave.ingest.read.Source;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a request brings: one document, or many.
///
/// @param many whether the request may bring several, so that each is answered for itself
record Uploads(List<Source> sources, boolean many) {
  private static final String ORIGIN = "request body";
  private static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";
  private static final Set<String> JSON_LINES =
      Set.of(
          MediaTypes.JSON_LINES,
          "application/x-ndjson",
          "application/jsonlines",
          "application/x-jsonlines");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  Uploads {
    sources = List.copyOf(sources);
  }

  static Uploads of(HttpServletRequest request) throws IOException, ServletException {
    String contentType = request.getContentType() == null ? "" : request.getContentType();
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (type.equals(MULTIPART)) {
      return new Uploads(files(request), true);
    }
    byte[] body = request.getInputStream().readAllBytes();
    if (JSON_LINES.contains(type)) {
      return new Uploads(List.of(Source.ofBytes(ORIGIN, body, "", contentType)), true);
    }
    if (type.equals(JSON)) {
      return new Uploads(
          List.of(Source.ofBytes(ORIGIN, oneLine(body), "", MediaTypes.JSON_LINES)), false);
    }
    Source source = Source.ofBytes(ORIGIN, body, "", contentType).with(given(request));
    return new Uploads(List.of(source), false);
  }

  /// Each part with a file name, in order.
  private static List<Source> files(HttpServletRequest request)
      throws IOException, ServletException {
    List<Source> files = new ArrayList<>();
    for (Part part : request.getParts()) {
      if (part.getSubmittedFileName() == null) {
        throw new FactweaveException(
            ApiError.INVALID_REQUEST,
            "Part '%s' has no file name; every part is a file".formatted(part.getName()),
            part.getName(),
            null);
      }
      files.add(source(part));
    }
    if (files.isEmpty()) {
      throw new FactweaveException(ApiError.INVALID_REQUEST, "The form has no file");
    }
    return files;
  }

  private static Source source(Part part) throws IOException {
    String name = part.getSubmittedFileName();
    String type = part.getContentType() == null ? "" : part.getContentType();
    return Source.ofBytes(name, part.getInputStream().readAllBytes(), name, type);
  }

  /// One object is one line of JSON lines, once its own line breaks are out.
  private static byte[] oneLine(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (!node.isObject()) {
        throw new FactweaveException(
            ApiError.INVALID_JSON,
            "The body is no JSON object {\"text\": ..., \"id\"?, \"title\"?, \"publishedOn\"?,"
                + " \"source\"?}; several go as application/x-ndjson");
      }
      return MAPPER.writeValueAsBytes(node);
    } catch (JacksonException e) {
      throw JsonProblems.exceptionOf(e);
    }
  }

  private static Given given(HttpServletRequest request) {
    String id = request.getParameter("id");
    String publishedOn = request.getParameter("publishedOn");
    return new Given(
        id == null ? null : new DocumentId(id),
        request.getParameter("title"),
        publishedOn == null ? null : new PartialDate(publishedOn),
        url(request.getParameter("source")));
  }

  private static @Nullable URI url(@Nullable String source) {
    if (source == null) {
      return null;
    }
    try {
      URI url = new URI(source);
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (java.net.URISyntaxException _) {
      // Told below, as a URL of another kind is.
    }
    throw new FactweaveException(
        ApiError.INVALID_PARAMETER,
        "source is '%s'; a web address (http or https) is allowed".formatted(source),
        "source",
        null);
  }
}
