package io.factweave.graph.model;

/// What a statement says of its subject: another entity, or a date.
public sealed interface StatementObject {

  /// The entity's id, or the date in ISO 8601.
  String text();

  /// Another entity.
  record EntityObject(EntityId id) implements StatementObject {
    @Override
    public String text() {
      return id.value();
    }
  }

  /// A date.
  record DateObject(PartialDate date) implements StatementObject {
    @Override
    public String text() {
      return date.value();
    }
  }
}
