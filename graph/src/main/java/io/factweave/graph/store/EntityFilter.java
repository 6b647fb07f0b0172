package io.factweave.graph.store;

import io.factweave.graph.ontology.EntityType;
import org.jspecify.annotations.Nullable;

/// Which entities are asked for; null means any.
///
/// @param text part of a name, whatever its case
/// @param type narrower types are found too
public record EntityFilter(@Nullable String text, @Nullable EntityType type) {

  public static final EntityFilter ANY = new EntityFilter(null, null);
}
