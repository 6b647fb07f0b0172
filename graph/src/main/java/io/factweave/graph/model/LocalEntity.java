package io.factweave.graph.model;

import io.factweave.graph.ontology.EntityType;
import java.util.List;

/// Everything in one document that means the same thing: its mentions and references.
///
/// @param name the fullest form that the document uses, or the usual full name where it only
///     abbreviates
/// @param aliases other names, without `name`, in the order of their first appearance
/// @param mentions in the order of the text; never empty
/// @param references in the order of the text
public record LocalEntity(
    LocalEntityId id,
    EntityType type,
    String name,
    List<Alias> aliases,
    List<Mention> mentions,
    List<Reference> references) {

  public LocalEntity {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    references = List.copyOf(references);
    if (name.isBlank() || mentions.isEmpty()) {
      throw new IllegalArgumentException("Entity %s has a name and a mention".formatted(id));
    }
  }
}
