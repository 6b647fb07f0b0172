package io.factweave.graph.rdf;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.model.StatementObject;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;

/// What makes claims one statement: canonical subject, predicate and object, a symmetric one with the
/// smaller id first.
record StatementKey(EntityId subject, Predicate predicate, StatementObject object) {

  static StatementKey of(EntityId subject, Predicate predicate, StatementObject object) {
    if (predicate instanceof RelationType relation
        && relation.symmetric()
        && object instanceof StatementObject.EntityObject(EntityId other)
        && other.compareTo(subject) < 0) {
      return new StatementKey(other, predicate, new StatementObject.EntityObject(subject));
    }
    return new StatementKey(subject, predicate, object);
  }

  /// Whether it says something of an entity and itself: two entities of one document were found to be
  /// the same, and what it says between them says nothing any more.
  boolean isReflexive() {
    return object instanceof StatementObject.EntityObject(EntityId other) && other.equals(subject);
  }

  StatementId id() {
    return StatementId.of(subject, predicate.name(), object.text());
  }
}
