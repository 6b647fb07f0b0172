package io.factweave.api.document;

import io.factweave.api.Intake;
import io.factweave.api.problem.Problem;
import io.factweave.api.rest.Links;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.ingest.Ingest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Documents")
final class UploadController {
  private final Intake intake;

  UploadController(Ingest ingest, KnowledgeGraph graph) {
    this.intake = new Intake(ingest, graph);
  }

  @PostMapping(path = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Put documents into the graph",
      description =
          """
          One document as the body, of one of the types below; id, title, publishedOn and source may \
          stand in the URL, or in the JSON object. Many as multipart/form-data or JSON lines: then \
          each has an outcome of its own in items. The same id with other content replaces the \
          document; the same content changes nothing.\
          """)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema =
                @Schema(
                    type = "object",
                    example =
                        """
                        {"id": "note-1", "text": "DeepSeek uses the H800.", \
                        "publishedOn": "2025-01-27"}\
                        """)),
        @Content(
            mediaType = "text/plain",
            schema = @Schema(type = "string"),
            examples = @ExampleObject("DeepSeek was founded by Liang Wenfeng in 2023.")),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
        @Content(
            mediaType = "multipart/form-data",
            schema = @Schema(implementation = FilesForm.class))
      })
  @ApiResponse(
      responseCode = "201",
      description = "It is in the graph: see Location. Of many: at least one is new or changed",
      content = @Content(schema = @Schema(oneOf = {ReceivedJson.class, ReceivedListJson.class})))
  @ApiResponse(
      responseCode = "200",
      description = "It was there before, and nothing changed",
      content = @Content(schema = @Schema(oneOf = {ReceivedJson.class, ReceivedListJson.class})))
  ResponseEntity<Object> upload(HttpServletRequest request) throws IOException, ServletException {
    long start = System.nanoTime();
    Uploads uploads = Uploads.of(request);
    Links links = Links.ofCurrentRequest();
    List<ReceivedJson> received = new ArrayList<>();
    intake.take(uploads.sources().stream(), taken -> received.add(Receipts.of(taken, links)));
    if (uploads.many()) {
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      ReceivedListJson list = ReceivedListJson.of(received, milliseconds);
      return ResponseEntity.status(list.status()).body(list);
    }
    return answer(received.getFirst());
  }

  private static ResponseEntity<Object> answer(ReceivedJson received) {
    Problem problem = received.problem();
    if (problem != null) {
      return ResponseEntity.status(problem.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(received.status());
    if (received.url() != null) {
      answer.location(received.url());
    }
    return answer.body(received);
  }

  /// A form with files.
  @Schema(name = "Files")
  record FilesForm(@Schema(type = "string", format = "binary") List<String> files) {}
}
