package io.factweave.api.entity;

import io.factweave.api.problem.ApiError;
import io.factweave.api.rest.Links;
import io.factweave.api.rest.Listing;
import io.factweave.api.rest.Paging;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.store.EntityFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
      @Parameter(description = "1 to 1,000; 50 where it is missing") @RequestParam(required = false)
          @Nullable String size,
      @Parameter(description = "Taken from next of the page before") @RequestParam(required = false)
          @Nullable String cursor) {
    EntityFilter filter = new EntityFilter(q, type == null ? null : type(type));
    Links links = Links.ofCurrentRequest();
    return Listing.of(
        graph.entities(filter, Paging.of(size, cursor)),
        entity -> EntityJson.of(entity, iris, links));
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

  private EntityType type(String name) {
    return graph
        .ontology()
        .findEntityType(name)
        .orElseThrow(() ->
            new FactweaveException(
                ApiError.INVALID_PARAMETER,
                "There is no type '%s'; there are: %s"
                    .formatted(
                        name,
                        graph.ontology().entityTypes().stream()
                            .map(EntityType::name)
                            .collect(Collectors.joining(", "))),
                "type",
                null));
  }
}
