package io.factweave.graph.ontology;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A predicate between two entities, such as `uses`.
///
/// @param range types that an object may have; a narrower type is taken too
/// @param symmetric whether either order says the same
/// @param inverseLabel how it reads from the object's side, such as "founded"
public record RelationType(
    String name,
    String label,
    String comment,
    Set<EntityType> domain,
    Set<EntityType> range,
    boolean symmetric,
    boolean functionalAtATime,
    @Nullable String inverseLabel,
    List<URI> mappings,
    String neo4jName)
    implements Predicate {

  public RelationType {
    Names.requireName(name);
    domain = Set.copyOf(domain);
    range = Set.copyOf(range);
    mappings = List.copyOf(mappings);
    if (domain.isEmpty() || range.isEmpty()) {
      throw new IllegalArgumentException(
          "Relation %s needs a domain and a range in the ontology".formatted(name));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
