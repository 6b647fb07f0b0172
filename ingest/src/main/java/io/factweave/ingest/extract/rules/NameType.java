package io.factweave.ingest.extract.rules;

import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;

/// The entity types that the rules know, each one type of the ontology.
public enum NameType {
  AI_MODEL("AiModel"),
  CHIP("Chip"),
  COMPANY("Company"),
  COUNTRY("Country"),
  EVENT("Event"),
  GOVERNMENT_BODY("GovernmentBody"),
  ORGANIZATION("Organization"),
  PERSON("Person"),
  PLACE("Place"),
  POLICY("Policy"),
  TECHNOLOGY("Technology");

  private final String label;

  NameType(String label) {
    this.label = label;
  }

  /// Its local name in the ontology, such as `GovernmentBody`.
  public String label() {
    return label;
  }

  public EntityType in(Ontology ontology) {
    return ontology.entityType(label);
  }

  /// Whether it is a company, a government body or another organization.
  public boolean isOrganization() {
    return this == COMPANY || this == GOVERNMENT_BODY || this == ORGANIZATION;
  }
}
