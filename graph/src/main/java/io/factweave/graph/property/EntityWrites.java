package io.factweave.graph.property;

import static java.util.stream.Collectors.joining;

import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementObject.EntityObject;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.store.ResolvedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How entities and the statements that go out from them are written. A pair of entities has one
/// relationship of a type at most: a statement is known by subject, predicate and object.
final class EntityWrites {
  private static final String DELETE =
      "UNWIND $rows AS row MATCH (entity:Entity {id: row.id}) DETACH DELETE entity";
  private static final String DELETE_STATEMENTS =
      "UNWIND $rows AS row MATCH (:Entity {id: row.id})-[statement]->(:Entity) DELETE statement";
  private final Iris iris;
  private final PropertyRows rows;
  private final String allLabels;

  EntityWrites(Ontology ontology, Iris iris) {
    this.iris = iris;
    this.rows = new PropertyRows(ontology, iris);
    this.allLabels =
        ontology.entityTypes().stream().map(type -> "`" + type.name() + "`").collect(joining(":"));
  }

  void add(WriteBatch batch, List<EntityId> ids, ResolvedView view) {
    List<Map<String, Object>> gone = new ArrayList<>();
    List<Map<String, Object>> kept = new ArrayList<>();
    Map<String, List<Map<String, Object>>> entities = new TreeMap<>();
    Map<String, List<Map<String, Object>>> statements = new TreeMap<>();
    for (EntityId id : ids) {
      Map<String, Object> key = Map.of("id", iris.entity(id));
      view.findEntity(id)
          .ifPresentOrElse(
              entity -> {
                kept.add(key);
                addEntity(entities, entity);
                view.statementsOf(id).forEach(statement -> addStatement(statements, statement));
              },
              () -> gone.add(key));
    }
    batch.add(DELETE, gone);
    batch.add(DELETE_STATEMENTS, kept);
    entities.forEach((type, part) -> batch.add(save(type), part));
    statements.forEach((type, part) -> batch.add(saveStatements(type), part));
  }

  private String save(String type) {
    return """
    UNWIND $rows AS row
    MERGE (entity:Entity {id: row.id})
    REMOVE entity:%s
    SET entity:`%s`
    SET entity = row.properties
    """
        .formatted(allLabels, type);
  }

  /// The object's own row may come later, or in a later transaction of a rebuild.
  private static String saveStatements(String type) {
    return """
    UNWIND $rows AS row
    MATCH (subject:Entity {id: row.subject})
    MERGE (object:Entity {id: row.object})
    CREATE (subject)-[statement:`%s`]->(object)
    SET statement = row.properties
    """
        .formatted(type);
  }

  private void addEntity(Map<String, List<Map<String, Object>>> entities, Entity entity) {
    EntityType type = entity.type();
    entities
        .computeIfAbsent(type.name(), _ -> new ArrayList<>())
        .add(Map.of("id", iris.entity(entity.id()), "properties", rows.entity(entity)));
  }

  /// A statement with a date is no relationship: the entity has the date as a property.
  private void addStatement(
      Map<String, List<Map<String, Object>>> statements, Statement statement) {
    if (statement.object() instanceof EntityObject(EntityId object)) {
      statements
          .computeIfAbsent(statement.predicate().neo4jName(), _ -> new ArrayList<>())
          .add(
              Map.of(
                  "subject", iris.entity(statement.subject()),
                  "object", iris.entity(object),
                  "properties", rows.statement(statement)));
    }
  }
}
