package io.factweave.graph.model;

import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/// A canonical entity of the resolved view: what all documents mean by it.
///
/// @param name the name that most documents use
/// @param aliases every other name, sorted, without `name`
/// @param dates asserted dates by attribute name ("foundedOn"), sorted; several where sources differ
/// @param documents the documents that name it; never empty
/// @param members the documents' own entities that were found to be this one; never empty
public record Entity(
    EntityId id,
    EntityType type,
    String name,
    List<String> aliases,
    SortedMap<String, List<PartialDate>> dates,
    SortedSet<DocumentId> documents,
    SortedSet<LocalEntityRef> members) {

  public Entity {
    aliases = List.copyOf(aliases);
    if (documents.isEmpty() || members.isEmpty()) {
      throw new IllegalArgumentException("Entity %s is named by a document".formatted(id));
    }
  }

  /// The attribute's asserted dates, none where it has none.
  public List<PartialDate> dates(AttributeType attribute) {
    return dates.getOrDefault(attribute.name(), List.of());
  }
}
