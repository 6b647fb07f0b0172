package io.factweave.graph.model;

import java.util.List;

/// An entity of one document as the record keeps it, with the canonical entity that it was found to
/// be.
///
/// @param type local name of its type
/// @param mentions where the document names it, in code points, in the order of the text
/// @param references where the document refers to it without naming it, likewise
public record RecordedEntity(
    LocalEntityId id,
    EntityId entity,
    String type,
    String name,
    List<Span> mentions,
    List<Span> references) {

  public RecordedEntity {
    mentions = mentions.stream().sorted().toList();
    references = references.stream().sorted().toList();
  }
}
