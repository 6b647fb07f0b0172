package io.factweave.api.rest;

import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.StatementObject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a statement or claim says of its subject: an entity or a date, one of the two.
public record ObjectJson(
    @Nullable EntityRef entity, @Schema(example = "2022-10-07") @Nullable String date) {

  static ObjectJson of(
      StatementObject object, Function<EntityId, Optional<Entity>> entities, Links links) {
    return switch (object) {
      case StatementObject.EntityObject(EntityId id) ->
          new ObjectJson(EntityRef.of(id, entities, links), null);
      case StatementObject.DateObject(var date) -> new ObjectJson(null, date.value());
    };
  }
}
