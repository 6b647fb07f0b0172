package io.factweave.graph.model;

import org.jspecify.annotations.Nullable;

/// Who says it, where the document reports it from somebody.
///
/// @param source the words of the document: "Reuters", "people familiar with the matter"
/// @param entity the source as an entity of the document, where it is one
/// @param endorsed whether the document itself presents it as so all the same
public record Attribution(String source, @Nullable LocalEntityId entity, boolean endorsed) {

  public Attribution {
    if (source.isBlank()) {
      throw new IllegalArgumentException("An attribution names its source");
    }
  }
}
