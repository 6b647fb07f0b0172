package io.factweave.ingest.extract;

import io.factweave.graph.model.Claim;
import io.factweave.graph.model.LocalEntity;
import java.util.List;

/// What an extractor found, before it is checked against text and ontology.
public record Draft(List<LocalEntity> entities, List<Claim> claims) {

  public Draft {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }
}
