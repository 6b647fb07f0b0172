package io.factweave.graph.store;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.ontology.Predicate;
import org.jspecify.annotations.Nullable;

/// Which statements are asked for; null means any.
///
/// @param subject a symmetric statement is found from either side
/// @param object an entity id, or a date in ISO 8601
public record StatementFilter(
    @Nullable EntityId subject, @Nullable Predicate predicate, @Nullable String object) {

  public static final StatementFilter ANY = new StatementFilter(null, null, null);
}
