package io.factweave.graph.store;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// What all documents say together, at one moment: read inside one transaction of the record.
public interface ResolvedView {

  /// Where the record stands.
  Checkpoint checkpoint();

  Optional<Entity> findEntity(EntityId id);

  /// Statements with this subject, by predicate and object. A symmetric statement has the smaller
  /// of its two ids as subject.
  List<Statement> statementsOf(EntityId subject);

  Optional<RecordedDocument> findDocument(DocumentId id);

  /// Every claim of the document, of any modality, in the order of the text.
  List<RecordedClaim> claimsOf(DocumentId document);

  /// The canonical entities that the document names, sorted.
  SortedSet<EntityId> entitiesOf(DocumentId document);

  /// Every canonical entity, sorted.
  List<EntityId> entityIds();

  /// Every document, sorted.
  List<DocumentId> documentIds();
}
