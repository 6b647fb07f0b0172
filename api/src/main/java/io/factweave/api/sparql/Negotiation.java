package io.factweave.api.sparql;

import io.factweave.api.problem.ApiError;
import io.factweave.api.rest.MediaRanges;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.SparqlEngine;
import io.factweave.graph.rdf.SparqlFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/// Chooses the form of an answer: by name where the URL has one, else by what the client accepts.
///
/// @param ranges of the `Accept` header
/// @param name a short name or media type, where the URL has one
record Negotiation(MediaRanges ranges, Optional<String> name) {
  /// Names under which clients ask for results that have a type of their own.
  private static final Map<SparqlFormat, List<MediaType>> ALIASES =
      Map.of(
          SparqlFormat.JSON,
          List.of(MediaType.APPLICATION_JSON),
          SparqlFormat.XML,
          List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML));

  /// A form, and the type under which it is sent.
  record Choice(SparqlFormat format, MediaType contentType) {}

  /// @throws FactweaveException `NOT_ACCEPTABLE` with what is offered
  Choice choose(SparqlEngine.Kind kind) {
    return name.map(given -> byName(kind, given)).orElseGet(() -> byType(kind));
  }

  private Choice byName(SparqlEngine.Kind kind, String given) {
    // A plus in a URL is a blank to a form decoder.
    String wanted = given.replace(' ', '+');
    return SparqlFormat.of(kind).stream()
        .filter(format ->
            format.shortName().equalsIgnoreCase(wanted)
                || format.mediaType().equalsIgnoreCase(wanted))
        .findFirst()
        .map(format -> new Choice(format, MediaType.parseMediaType(format.mediaType())))
        .orElseThrow(() -> notAcceptable(kind, wanted));
  }

  private Choice byType(SparqlEngine.Kind kind) {
    Map<MediaType, SparqlFormat> offers = offers(kind);
    return ranges
        .best(List.copyOf(offers.keySet()))
        .map(type -> new Choice(java.util.Objects.requireNonNull(offers.get(type)), type))
        .orElseThrow(() -> notAcceptable(kind, ranges.toString()));
  }

  /// Proper types first: they win where a client accepts both alike.
  private static Map<MediaType, SparqlFormat> offers(SparqlEngine.Kind kind) {
    Map<MediaType, SparqlFormat> offers = new LinkedHashMap<>();
    List<SparqlFormat> formats = SparqlFormat.of(kind);
    formats.forEach(format -> offers.put(MediaType.parseMediaType(format.mediaType()), format));
    formats.forEach(format ->
        ALIASES.getOrDefault(format, List.of()).forEach(type -> offers.put(type, format)));
    return offers;
  }

  private static FactweaveException notAcceptable(SparqlEngine.Kind kind, String wanted) {
    return new FactweaveException(
        ApiError.NOT_ACCEPTABLE,
        "'%s' is not offered for %s; offered: %s"
            .formatted(
                wanted,
                kind,
                SparqlFormat.of(kind).stream()
                    .map(format -> format.mediaType() + " (" + format.shortName() + ")")
                    .collect(Collectors.joining(", "))));
  }

  /// The `Content-Type` header: texts are UTF-8, and say so.
  static String header(MediaType type) {
    return (type.getType().equals("text")
            ? new MediaType(type.getType(), type.getSubtype(), StandardCharsets.UTF_8)
            : type)
        .toString();
  }
}
