package io.factweave.api.rest;

import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An entity as something else names it.
public record EntityRef(
    @Schema(example = "company-huawei") String id,
    @Schema(example = "Company") @Nullable String type,
    @Schema(example = "Huawei") @Nullable String name,
    URI url) {

  static EntityRef of(EntityId id, Function<EntityId, Optional<Entity>> entities, Links links) {
    Optional<Entity> entity = entities.apply(id);
    return new EntityRef(
        id.value(),
        entity.map(found -> found.type().name()).orElse(null),
        entity.map(Entity::name).orElse(null),
        links.entity(id));
  }
}
