package io.factweave.api.statement;

import io.factweave.api.rest.Listing;
import io.factweave.api.rest.Lookup;
import io.factweave.api.rest.Paging;
import io.factweave.api.rest.StatementJson;
import io.factweave.api.rest.Terms;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.store.Page;
import io.factweave.graph.store.StatementFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/statements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Statements", description = "What the documents say, with the evidence")
final class StatementController {
  private final KnowledgeGraph graph;
  private final Lookup lookup;

  StatementController(KnowledgeGraph graph, Lookup lookup) {
    this.graph = graph;
    this.lookup = lookup;
  }

  @GetMapping
  @Operation(
      summary = "List statements",
      description = "Every filter that is given must fit. Each statement comes with its evidence.")
  Listing<StatementJson> list(
      @Parameter(description = "Id of an entity", example = "company-deepseek")
          @RequestParam(required = false)
          @Nullable EntityId subject,
      @Parameter(description = "A predicate of the ontology", example = "uses")
          @RequestParam(required = false)
          @Nullable String predicate,
      @Parameter(description = "Id of an entity, or a date", example = "chip-h800")
          @RequestParam(required = false)
          @Nullable String object,
      @ParameterObject Paging paging) {
    StatementFilter filter =
        new StatementFilter(subject, Terms.predicate(graph.ontology(), predicate), object);
    Page<Statement> page = graph.statements(filter, paging.request());
    return graph.read(view -> Listing.of(page, lookup.facts(view)::statement));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a statement with every piece of evidence")
  StatementJson read(@PathVariable StatementId id) {
    Statement statement =
        graph
            .findStatement(id)
            .orElseThrow(() ->
                new FactweaveException(
                    GraphError.STATEMENT_NOT_FOUND, "There is no statement '%s'".formatted(id)));
    return graph.read(view -> lookup.facts(view).statement(statement));
  }
}
