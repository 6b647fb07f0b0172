package io.factweave.graph.ontology;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What kind of thing an entity is, such as `Company`.
///
/// @param name local name in the `fw:` namespace, also the Neo4j label
/// @param label for people, in English
/// @param comment one sentence that says what it is
/// @param parent local name of the wider type, so that `Organization` takes `Company` too
/// @param mappings the same class in other vocabularies (schema.org, Wikidata)
public record EntityType(
    String name, String label, String comment, @Nullable String parent, List<URI> mappings) {

  public EntityType {
    Names.requireName(name);
    mappings = List.copyOf(mappings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntityType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
