package io.factweave.api.command;

import io.factweave.api.Neo4jMode;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `query`: one question in SPARQL or Cypher, answered as a table, JSON or CSV.
@Command(
    name = "query",
    description = {
      "Asks the graph of a data folder in SPARQL or Cypher; reads only.",
      "CONSTRUCT and DESCRIBE print Turtle, or JSON-LD for json."
    })
final class QueryCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RESULTS_JSON = "application/sparql-results+json";

  /// Which language a query is in.
  enum Language {
    SPARQL,
    CYPHER
  }

  @Mixin DataOption data = new DataOption();
  @Mixin Neo4jOptions neo4j = new Neo4jOptions();

  @Parameters(index = "0", paramLabel = "sparql|cypher", description = "The language.")
  Language language = Language.SPARQL;

  @Parameters(
      index = "1",
      paramLabel = "QUERY|@FILE",
      description = "The query, or @ and the file that holds it.")
  String query = "";

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  ResultTable.Format format = ResultTable.Format.TABLE;

  @Override
  public Integer call() throws IOException {
    Neo4jMode mode = language == Language.CYPHER ? neo4j.mode() : new Neo4jMode.Off();
    try (FolderSession session = FolderSession.open(data.folder, mode)) {
      switch (language) {
        case SPARQL -> askSparql(session.server());
        case CYPHER -> askCypher(session.server()).print(format, System.out);
      }
    }
    return ExitCode.OK;
  }

  private void askSparql(FolderServer server) throws IOException {
    String graphs = format == ResultTable.Format.JSON ? "application/ld+json" : "text/turtle";
    HttpResponse<InputStream> response =
        server.post(
            "sparql",
            Map.of(
                "Content-Type",
                "application/sparql-query",
                "Accept",
                RESULTS_JSON + ", " + graphs + ";q=0.9"),
            BodyPublishers.ofString(text()));
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw problem(JSON.readTree(body));
      }
      if (response.headers().firstValue("Content-Type").orElse("").startsWith(RESULTS_JSON)) {
        table(JSON.readTree(body)).print(format, System.out);
      } else {
        body.transferTo(System.out);
        System.out.flush();
      }
    }
  }

  private static ResultTable table(JsonNode results) {
    if (results.has("boolean")) {
      return new ResultTable(
          List.of("answer"), List.of(List.of(results.get("boolean").asBoolean())));
    }
    List<String> fields = new ArrayList<>();
    results.at("/head/vars").forEach(name -> fields.add(name.asString()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode binding : results.at("/results/bindings")) {
      List<@Nullable Object> row = new ArrayList<>();
      fields.forEach(name -> row.add(binding.path(name).path("value").asString(null)));
      rows.add(row);
    }
    return new ResultTable(fields, rows);
  }

  private ResultTable askCypher(FolderServer server) throws IOException {
    HttpResponse<InputStream> response =
        server.post(
            "db/neo4j/query/v2",
            Map.of("Content-Type", "application/json", "Accept", "application/json"),
            BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("statement", text()))));
    JsonNode answer;
    try (InputStream body = response.body()) {
      answer = JSON.readTree(body);
    }
    JsonNode error = answer.at("/errors/0");
    if (error.isObject()) {
      throw new FactweaveException(
          GraphError.QUERY_FAILED,
          "%s (%s)".formatted(error.path("message").asString(), error.path("code").asString()));
    }
    if (!answer.has("data")) {
      throw problem(answer);
    }
    List<String> fields = new ArrayList<>();
    answer.at("/data/fields").forEach(name -> fields.add(name.asString()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode values : answer.at("/data/values")) {
      List<@Nullable Object> row = new ArrayList<>();
      values.forEach(value -> row.add(JSON.treeToValue(value, Object.class)));
      rows.add(row);
    }
    return new ResultTable(fields, rows);
  }

  private static FactweaveException problem(JsonNode problem) {
    String location = problem.path("location").asString("");
    return new FactweaveException(
        GraphError.QUERY_FAILED,
        problem.path("detail").asString() + (location.isEmpty() ? "" : ", " + location));
  }

  /// The query itself, read from its file where it begins with @.
  private String text() {
    if (!query.startsWith("@")) {
      return query;
    }
    Path file = Path.of(query.substring(1));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.QUERY_FAILED, "The query file %s cannot be read: %s".formatted(file, e), e);
    }
  }
}
