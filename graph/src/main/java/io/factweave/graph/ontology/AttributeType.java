package io.factweave.graph.ontology;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A predicate from an entity to a date, such as `foundedOn`.
public record AttributeType(
    String name,
    String label,
    String comment,
    Set<EntityType> domain,
    boolean functionalAtATime,
    List<URI> mappings,
    String neo4jName)
    implements Predicate {

  public AttributeType {
    Names.requireName(name);
    domain = Set.copyOf(domain);
    mappings = List.copyOf(mappings);
    if (domain.isEmpty()) {
      throw new IllegalArgumentException(
          "Attribute %s needs a domain in the ontology".formatted(name));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttributeType type && name.equals(type.name);
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
