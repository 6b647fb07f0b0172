package io.factweave.api.entity;

import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every type and predicate that the graph may hold.
@Schema(name = "Ontology")
record OntologyJson(String namespace, List<TypeJson> types, List<PredicateJson> predicates) {

  /// A type of entities.
  @Schema(name = "EntityType")
  record TypeJson(
      @Schema(example = "Company") String name,
      String iri,
      String label,
      String comment,
      @Nullable String parent,
      List<URI> mappings) {}

  /// A relation (with a range) or an attribute (a date).
  @Schema(name = "Predicate")
  record PredicateJson(
      @Schema(example = "uses") String name,
      String iri,
      String label,
      String comment,
      List<String> domain,
      List<String> range,
      boolean symmetric,
      boolean functionalAtATime,
      @Nullable String inverseLabel,
      @Schema(example = "USES") String neo4jName,
      List<URI> mappings) {

    static PredicateJson of(Predicate predicate) {
      return switch (predicate) {
        case RelationType relation ->
            of(relation, names(relation.range()), relation.symmetric(), relation.inverseLabel());
        case AttributeType attribute -> of(attribute, List.of("date"), false, null);
      };
    }

    private static PredicateJson of(
        Predicate predicate, List<String> range, boolean symmetric, @Nullable String inverse) {
      return new PredicateJson(
          predicate.name(),
          Ontology.NAMESPACE + predicate.name(),
          predicate.label(),
          predicate.comment(),
          names(predicate.domain()),
          range,
          symmetric,
          predicate.functionalAtATime(),
          inverse,
          predicate.neo4jName(),
          predicate.mappings());
    }
  }

  static OntologyJson of(Ontology ontology) {
    return new OntologyJson(
        Ontology.NAMESPACE,
        ontology.entityTypes().stream()
            .map(type ->
                new TypeJson(
                    type.name(),
                    Ontology.NAMESPACE + type.name(),
                    type.label(),
                    type.comment(),
                    type.parent(),
                    type.mappings()))
            .toList(),
        ontology.predicates().stream().map(PredicateJson::of).toList());
  }

  private static List<String> names(Collection<EntityType> types) {
    return types.stream().map(EntityType::name).sorted().toList();
  }
}
