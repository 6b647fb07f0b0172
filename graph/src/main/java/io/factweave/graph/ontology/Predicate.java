package io.factweave.graph.ontology;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What a claim says of its subject: a relation to another entity, or an attribute with a date.
public sealed interface Predicate permits RelationType, AttributeType {

  /// Local name in the `fw:` namespace, such as `foundedBy`.
  String name();

  /// For people, in English, such as "founded by".
  String label();

  /// One sentence that says what it means.
  String comment();

  /// Types that a subject may have; a narrower type is taken too. Never empty.
  Set<EntityType> domain();

  /// Whether a subject has at most one value at one time, so that two values contradict each other.
  boolean functionalAtATime();

  /// The same property in other vocabularies (schema.org, Wikidata).
  List<URI> mappings();

  /// Name in the property graph: a relationship type such as `FOUNDED_BY`, or a property key.
  String neo4jName();
}
