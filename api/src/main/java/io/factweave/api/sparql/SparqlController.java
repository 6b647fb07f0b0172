package io.factweave.api.sparql;

import io.factweave.api.Workspace;
import io.factweave.api.problem.ApiError;
import io.factweave.api.rest.MediaRanges;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.SparqlEngine;
import io.factweave.graph.rdf.SparqlFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "SPARQL", description = "SPARQL 1.1 Protocol, for reading")
final class SparqlController {
  private static final Logger LOG = LoggerFactory.getLogger(SparqlController.class);

  /// Until so much is written, a failure can still be told properly.
  private static final int BUFFER_BYTES = 64 << 10;

  private static final String EXAMPLE =
      """
      PREFIX fw: <https://w3id.org/factweave/ontology#>
      SELECT ?company ?chip WHERE { ?company a fw:Company ; fw:uses ?chip } LIMIT 10\
      """;

  private final SparqlEngine engine;
  private final Duration timeout;

  SparqlController(SparqlEngine engine, Workspace workspace) {
    this.engine = engine;
    this.timeout = workspace.queryTimeout();
  }

  @GetMapping("/sparql")
  @Operation(
      summary = "Ask in SPARQL",
      description =
          "The default graph is what all documents say together; each document has a named graph"
              + " with its claims and their evidence.")
  @Parameter(
      name = "query",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = "string"),
      example = EXAMPLE)
  @Parameter(
      name = "default-graph-uri",
      in = ParameterIn.QUERY,
      description = "May stand several times",
      schema = @Schema(type = "string", format = "uri"))
  @Parameter(
      name = "named-graph-uri",
      in = ParameterIn.QUERY,
      description = "May stand several times",
      schema = @Schema(type = "string", format = "uri"))
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "Instead of an Accept header, for links: json, xml, csv, tsv, turtle, ...",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "A table or truth value, or RDF, in the form that was accepted",
      content = {
        @Content(mediaType = "application/sparql-results+json"),
        @Content(mediaType = "application/sparql-results+xml"),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "text/tab-separated-values"),
        @Content(mediaType = "text/turtle"),
        @Content(mediaType = "application/n-triples"),
        @Content(mediaType = "application/rdf+xml"),
        @Content(mediaType = "application/ld+json")
      })
  void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response);
  }

  @PostMapping("/sparql")
  @Operation(summary = "Ask in SPARQL with the query in the body")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/sparql-query",
            schema = @Schema(type = "string"),
            examples = @ExampleObject(EXAMPLE)),
        @Content(
            mediaType = "application/x-www-form-urlencoded",
            schema = @Schema(implementation = QueryForm.class))
      })
  @ApiResponse(
      responseCode = "200",
      description = "As for GET",
      content = @Content(mediaType = "application/sparql-results+json"))
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response);
  }

  /// A form with a query.
  @Schema(name = "Query")
  record QueryForm(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String query) {}

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SparqlRequest asked = SparqlRequest.of(request);
    Negotiation negotiation =
        new Negotiation(
            MediaRanges.parse(Collections.list(request.getHeaders("Accept"))), asked.format());
    response.setBufferSize(BUFFER_BYTES);
    try {
      engine.execute(
          new SparqlEngine.Request(
              asked.query(), uris(asked.defaultGraphs()), uris(asked.namedGraphs()), timeout),
          new Answer(negotiation, response));
    } catch (UncheckedIOException e) {
      LOG.debug("The client went away before the answer was whole", e);
    } catch (FactweaveException e) {
      if (!response.isCommitted()) {
        response.resetBuffer();
      }
      throw e;
    }
  }

  private static List<URI> uris(List<String> values) {
    return values.stream().map(SparqlController::uri).toList();
  }

  private static URI uri(String value) {
    try {
      URI uri = new URI(value);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Told below, as a relative one is.
    }
    throw new FactweaveException(
        ApiError.INVALID_PARAMETER, "'%s' names no graph: an absolute IRI does".formatted(value));
  }

  /// Sends an answer once its first result is there.
  private record Answer(Negotiation negotiation, HttpServletResponse response)
      implements SparqlEngine.Receiver {

    @Override
    public SparqlFormat format(SparqlEngine.Kind kind) {
      return negotiation.choose(kind).format();
    }

    @Override
    public OutputStream open(SparqlEngine.Kind kind, SparqlFormat format) {
      response.setContentType(Negotiation.header(negotiation.choose(kind).contentType()));
      response.addHeader("Vary", "Accept");
      try {
        return response.getOutputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
