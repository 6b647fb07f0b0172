package io.factweave.graph.property;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.StatementObject.EntityObject;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.store.ResolvedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How documents, their claims and their mentions are written.
final class DocumentWrites {
  private static final String DELETE_CLAIMS =
      """
      UNWIND $rows AS row
      MATCH (:Document {id: row.id})<-[:IN]-(claim:Claim)
      DETACH DELETE claim
      """;
  private static final String DELETE_MENTIONS =
      "UNWIND $rows AS row MATCH (:Document {id: row.id})-[mention:MENTIONS]->() DELETE mention";
  private static final String DELETE =
      "UNWIND $rows AS row MATCH (document:Document {id: row.id}) DETACH DELETE document";
  private static final String SAVE =
      """
      UNWIND $rows AS row
      MERGE (document:Document {id: row.id})
      SET document = row.properties
      """;
  private static final String SAVE_CLAIMS =
      """
      UNWIND $rows AS row
      MATCH (document:Document {id: row.document})
      MERGE (subject:Entity {id: row.subject})
      MERGE (claim:Claim {id: row.id})
      SET claim = row.properties
      MERGE (claim)-[:IN]->(document)
      MERGE (claim)-[:SUBJECT]->(subject)
      """;
  private static final String SAVE_OBJECTS =
      """
      UNWIND $rows AS row
      MATCH (claim:Claim {id: row.id})
      MERGE (object:Entity {id: row.object})
      MERGE (claim)-[:OBJECT]->(object)
      """;
  private static final String SAVE_MENTIONS =
      """
      UNWIND $rows AS row
      MATCH (document:Document {id: row.document})
      MERGE (entity:Entity {id: row.entity})
      MERGE (document)-[:MENTIONS]->(entity)
      """;

  private final Iris iris;
  private final PropertyRows rows;

  DocumentWrites(Ontology ontology, Iris iris) {
    this.iris = iris;
    this.rows = new PropertyRows(ontology, iris);
  }

  void add(WriteBatch batch, List<DocumentId> ids, ResolvedView view) {
    List<Map<String, Object>> gone = new ArrayList<>();
    List<Map<String, Object>> touched = new ArrayList<>();
    List<Map<String, Object>> documents = new ArrayList<>();
    List<Map<String, Object>> claims = new ArrayList<>();
    List<Map<String, Object>> objects = new ArrayList<>();
    List<Map<String, Object>> mentions = new ArrayList<>();
    for (DocumentId id : ids) {
      Map<String, Object> key = Map.of("id", iris.document(id));
      touched.add(key);
      var found = view.findDocument(id);
      if (found.isEmpty()) {
        gone.add(key);
        continue;
      }
      documents.add(Map.of("id", iris.document(id), "properties", rows.document(found.get())));
      for (RecordedClaim claim : view.claimsOf(id)) {
        claims.add(claim(claim));
        if (claim.object() instanceof EntityObject(EntityId object)) {
          objects.add(Map.of("id", rows.claimId(claim), "object", iris.entity(object)));
        }
      }
      for (EntityId entity : view.entitiesOf(id)) {
        mentions.add(Map.of("document", iris.document(id), "entity", iris.entity(entity)));
      }
    }
    batch.add(DELETE_CLAIMS, touched);
    batch.add(DELETE_MENTIONS, touched);
    batch.add(DELETE, gone);
    batch.add(SAVE, documents);
    batch.add(SAVE_CLAIMS, claims);
    batch.add(SAVE_OBJECTS, objects);
    batch.add(SAVE_MENTIONS, mentions);
  }

  private Map<String, Object> claim(RecordedClaim claim) {
    return Map.of(
        "id", rows.claimId(claim),
        "document", iris.document(claim.document()),
        "subject", iris.entity(claim.subject()),
        "properties", rows.claim(claim));
  }
}
