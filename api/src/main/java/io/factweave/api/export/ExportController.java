package io.factweave.api.export;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.FactweaveException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Export", description = "The whole graph as a file")
final class ExportController {
  private final KnowledgeGraph graph;
  private final ExchangeExport exchange;

  ExportController(KnowledgeGraph graph) {
    this.graph = graph;
    this.exchange = new ExchangeExport(graph);
  }

  @GetMapping("/export")
  @Operation(
      summary = "Download the whole graph",
      description =
          "Sorted, so that equal content gives equal bytes. nquads: record and resolved view."
              + " jsonl: each document with its text, entities, facts and claims.")
  @ApiResponse(
      responseCode = "200",
      description = "The graph",
      content = {
        @Content(mediaType = "application/n-quads", schema = @Schema(type = "string")),
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
      })
  void export(
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"nquads", "jsonl"},
                      defaultValue = "nquads"))
          @RequestParam(defaultValue = "nquads")
          String format,
      HttpServletResponse response)
      throws IOException {
    switch (format) {
      case "nquads" -> {
        begin(response, "application/n-quads", "factweave.nq");
        graph.exportNQuads(response.getOutputStream(), false);
      }
      case "jsonl" -> {
        begin(response, "application/x-ndjson", "factweave.jsonl");
        exchange.write(response.getOutputStream());
      }
      default ->
          throw new FactweaveException(
              ApiError.INVALID_PARAMETER,
              "format is '%s'; nquads and jsonl are offered".formatted(format),
              "format",
              null);
    }
  }

  private static void begin(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
