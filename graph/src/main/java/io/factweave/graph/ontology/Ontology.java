package io.factweave.graph.ontology;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All entity types and predicates that a graph may hold. Immutable; iteration is by name.
public final class Ontology {

  /// Namespace of every type and predicate, prefix `fw:`.
  public static final String NAMESPACE = "https://w3id.org/factweave/ontology#";

  private final NavigableMap<String, EntityType> entityTypes = new TreeMap<>();
  private final NavigableMap<String, Predicate> predicates = new TreeMap<>();

  public Ontology(Collection<EntityType> entityTypes, Collection<? extends Predicate> predicates) {
    entityTypes.forEach(type -> this.entityTypes.put(type.name(), type));
    predicates.forEach(predicate -> this.predicates.put(predicate.name(), predicate));
  }

  /// Every entity type, by name.
  public List<EntityType> entityTypes() {
    return List.copyOf(entityTypes.values());
  }

  /// Every predicate, relations and attributes, by name.
  public List<Predicate> predicates() {
    return List.copyOf(predicates.values());
  }

  /// Predicates between two entities, by name.
  public List<RelationType> relations() {
    return predicates.values().stream()
        .filter(RelationType.class::isInstance)
        .map(RelationType.class::cast)
        .toList();
  }

  /// Predicates from an entity to a date, by name.
  public List<AttributeType> attributes() {
    return predicates.values().stream()
        .filter(AttributeType.class::isInstance)
        .map(AttributeType.class::cast)
        .toList();
  }

  public Optional<EntityType> findEntityType(String name) {
    return Optional.ofNullable(entityTypes.get(name));
  }

  public Optional<Predicate> findPredicate(String name) {
    return Optional.ofNullable(predicates.get(name));
  }

  /// The entity type of this name.
  ///
  /// @throws IllegalArgumentException where there is none; the message lists what there is
  public EntityType entityType(String name) {
    return findEntityType(name)
        .orElseThrow(() -> unknown("entity type", name, entityTypes.keySet()));
  }

  /// The relation of this name.
  ///
  /// @throws IllegalArgumentException where there is none; the message lists what there is
  public RelationType relation(String name) {
    return relations().stream()
        .filter(relation -> relation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("relation", name, predicates.keySet()));
  }

  /// The attribute of this name.
  ///
  /// @throws IllegalArgumentException where there is none; the message lists what there is
  public AttributeType attribute(String name) {
    return attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("attribute", name, predicates.keySet()));
  }

  /// Whether `type` is one of `allowed` or narrower than one of them.
  public boolean accepts(Collection<EntityType> allowed, EntityType type) {
    return allowed.contains(type)
        || (type.parent() != null
            && findEntityType(type.parent()).map(parent -> accepts(allowed, parent)).orElse(false));
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    return new IllegalArgumentException(
        "There is no %s '%s' in the ontology; there are: %s"
            .formatted(what, name, String.join(", ", known)));
  }
}
