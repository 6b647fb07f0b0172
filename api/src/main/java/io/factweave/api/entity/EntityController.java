package io.factweave.api.entity;

import io.factweave.api.rest.Links;
import io.factweave.api.rest.Listing;
import io.factweave.api.rest.Paging;
import io.factweave.api.rest.Terms;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.store.EntityFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/entities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entities", description = "What the documents are about")
final class EntityController {
  private final KnowledgeGraph graph;
  private final Iris iris;

  EntityController(KnowledgeGraph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  @GetMapping
  @Operation(
      summary = "List or search entities",
      description = "Without q: all, by id. With q: those with a name or alias that holds it.")
  Listing<EntityJson> list(
      @Parameter(description = "Part of a name or alias", example = "huawei")
          @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "A type of the ontology", example = "Company")
          @RequestParam(required = false)
          @Nullable String type,
      @ParameterObject Paging paging) {
    EntityFilter filter = new EntityFilter(q, Terms.type(graph.ontology(), type));
    Links links = Links.ofCurrentRequest();
    return Listing.of(
        graph.entities(filter, paging.request()), entity -> EntityJson.of(entity, iris, links));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an entity")
  @ApiResponse(responseCode = "200", description = "The entity")
  @ApiResponse(
      responseCode = "308",
      description = "Another id replaced this one: see Location",
      content = {})
  ResponseEntity<EntityJson> read(@PathVariable EntityId id) {
    Links links = Links.ofCurrentRequest();
    return graph
        .findEntity(id)
        .map(entity -> ResponseEntity.ok(EntityJson.of(entity, iris, links)))
        .or(() ->
            graph
                .findReplacement(id)
                .map(other ->
                    ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(links.entity(other))
                        .build()))
        .orElseThrow(() ->
            new FactweaveException(
                GraphError.ENTITY_NOT_FOUND, "There is no entity '%s'".formatted(id)));
  }
}
