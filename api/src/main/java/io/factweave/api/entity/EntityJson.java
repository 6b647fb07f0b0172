package io.factweave.api.entity;

import io.factweave.api.rest.Links;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A canonical entity: what all documents mean by it.
///
/// @param iri its stable name, the same in SPARQL and Cypher
/// @param dates asserted dates by attribute; several where sources differ
/// @param documents the documents that name it
@Schema(name = "Entity")
record EntityJson(
    @Schema(example = "company-huawei") String id,
    String iri,
    URI url,
    @Schema(example = "Company") String type,
    @Schema(example = "Huawei") String name,
    @Schema(example = "[\"Huawei Technologies Co., Ltd.\"]") List<String> aliases,
    Map<String, List<String>> dates,
    List<String> documents) {

  static EntityJson of(Entity entity, Iris iris, Links links) {
    Map<String, List<String>> dates = new TreeMap<>();
    entity
        .dates()
        .forEach(
            (name, values) -> dates.put(name, values.stream().map(PartialDate::value).toList()));
    return new EntityJson(
        entity.id().value(),
        iris.entity(entity.id()),
        links.entity(entity.id()),
        entity.type().name(),
        entity.name(),
        entity.aliases(),
        dates,
        entity.documents().stream().map(DocumentId::value).toList());
  }
}
