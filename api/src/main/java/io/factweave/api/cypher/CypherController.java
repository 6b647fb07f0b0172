package io.factweave.api.cypher;

import io.factweave.api.CypherDoor;
import io.factweave.api.problem.ApiError;
import io.factweave.api.problem.HttpStatuses;
import io.factweave.api.rest.MediaRanges;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.property.CypherError;
import io.factweave.graph.property.CypherSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cypher", description = "Neo4j's Query API v2, for reading")
final class CypherController {
  private static final Logger LOG = LoggerFactory.getLogger(CypherController.class);
  private static final int BUFFER_BYTES = 64 << 10;
  private static final String INVALID = "Neo.ClientError.Request.Invalid";

  private final CypherDoor door;

  CypherController(CypherDoor door) {
    this.door = door;
  }

  @PostMapping("/db/{db}/query/v2")
  @Operation(
      summary = "Ask in Cypher",
      description =
          """
          One statement that reads, in one read transaction with a time limit. Bodies and answers as \
          in Neo4j's Query API v2: errors stand in errors[], and what fails after the first row ends \
          the rows.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = "object",
                      example =
                          """
                          {"statement": "MATCH (c:Company)-[u:USES]->(h:Chip) RETURN c.name, h.name, \
                          u.quotes[0] LIMIT $n", "parameters": {"n": 10}}\
                          """)))
  @ApiResponse(
      responseCode = "202",
      description = "Fields and rows",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = "object",
                      example =
                          """
                          {"data": {"fields": ["c.name"], "values": [["DeepSeek"]]}, \
                          "queryType": "r", "bookmarks": ["FB:kcwQ"]}\
                          """)))
  @ApiResponse(
      responseCode = "400",
      description = "The statement is wrong, or the body is",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = "object",
                      example =
                          """
                          {"errors": [{"code": "Neo.ClientError.Statement.SyntaxError", \
                          "message": "Invalid input 'RETRUN'"}]}\
                          """)))
  @ApiResponse(responseCode = "403", description = "The statement does more than read")
  @ApiResponse(responseCode = "404", description = "There is no such database")
  @ApiResponse(responseCode = "503", description = "Cypher is switched off, or timed out")
  void query(@PathVariable String db, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setBufferSize(BUFFER_BYTES);
    CypherAnswer answer = new CypherAnswer(response);
    try {
      checkMediaTypes(request);
      CypherRequest asked = CypherRequest.parse(request.getInputStream().readAllBytes());
      checkDatabase(db);
      CypherSummary summary = door.engine().stream(asked.query(), answer);
      answer.end(summary, asked.includeCounters());
    } catch (FactweaveException e) {
      answer.fail(errorOf(e), HttpStatuses.of(e.code()).value());
    }
  }

  private static void checkMediaTypes(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    if (!type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip().equals("application/json")) {
      throw new FactweaveException(
          ApiError.UNSUPPORTED_CONTENT_TYPE,
          "Content type '%s' is not taken here; taken: application/json".formatted(type));
    }
    List<String> accept = Collections.list(request.getHeaders("Accept"));
    if (MediaRanges.parse(accept).best(List.of(MediaType.APPLICATION_JSON)).isEmpty()) {
      throw new FactweaveException(
          ApiError.NOT_ACCEPTABLE,
          "'%s' is not offered; offered: application/json".formatted(String.join(", ", accept)));
    }
  }

  private void checkDatabase(String db) {
    if (!db.equals(door.database())) {
      throw new FactweaveException(
          ApiError.DATABASE_NOT_FOUND,
          "There is no database '%s'; there is: %s".formatted(db, door.database()));
    }
  }

  private static CypherError errorOf(FactweaveException e) {
    if (e.code() instanceof ApiError error) {
      String code =
          error == ApiError.DATABASE_NOT_FOUND
              ? "Neo.ClientError.Database.DatabaseNotFound"
              : INVALID;
      return new CypherError(code, String.valueOf(e.getMessage()));
    }
    if (e.code() == GraphError.STORE_FAILED) {
      LOG.error("A Cypher query failed", e);
    }
    return CypherError.of(e);
  }
}
