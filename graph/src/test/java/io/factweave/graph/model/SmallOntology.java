package io.factweave.graph.model;

import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.RelationType;
import java.util.List;
import java.util.Set;

/// A handful of types and predicates, so that tests of the model depend on no file.
final class SmallOntology {
  static final EntityType ORGANIZATION = type("Organization", null);
  static final EntityType COMPANY = type("Company", "Organization");
  static final EntityType PERSON = type("Person", null);
  static final EntityType CHIP = type("Chip", null);
  static final RelationType USES = relation("uses", ORGANIZATION, CHIP);
  static final RelationType FOUNDED_BY = relation("foundedBy", ORGANIZATION, PERSON);
  static final AttributeType FOUNDED_ON =
      new AttributeType(
          "foundedOn", "founded on", "", Set.of(ORGANIZATION), true, List.of(), "foundedOn");
  static final Ontology ONTOLOGY =
      new Ontology(
          List.of(ORGANIZATION, COMPANY, PERSON, CHIP), List.of(USES, FOUNDED_BY, FOUNDED_ON));

  private SmallOntology() {}

  static EntityType type(String name, String parent) {
    return new EntityType(name, name, "", parent, List.of());
  }

  static RelationType relation(String name, EntityType domain, EntityType range) {
    return new RelationType(
        name,
        name,
        "",
        Set.of(domain),
        Set.of(range),
        false,
        false,
        null,
        List.of(),
        name.toUpperCase(java.util.Locale.ROOT));
  }
}
