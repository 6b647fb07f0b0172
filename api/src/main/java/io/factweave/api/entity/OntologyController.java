package io.factweave.api.entity;

import io.factweave.graph.KnowledgeGraph;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ontology", description = "Types and predicates")
final class OntologyController {
  private final OntologyJson ontology;

  OntologyController(KnowledgeGraph graph) {
    this.ontology = OntologyJson.of(graph.ontology());
  }

  @GetMapping(path = "/ontology", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Read the ontology", description = "Every type and predicate, by name.")
  OntologyJson read() {
    return ontology;
  }
}
