package io.factweave.api.rest;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Claims and statements in the form that is served, every quote compared with its text. One a
/// request: it keeps the texts and entities that it looked up.
public final class Facts {
  private final Iris iris;
  private final Links links;
  private final QuoteCheck check;
  private final Function<EntityId, Optional<Entity>> entities;

  /// @param entities finds an entity by its id
  /// @param texts finds a document's text by its id
  public Facts(
      Iris iris,
      Function<EntityId, Optional<Entity>> entities,
      Function<DocumentId, Optional<String>> texts) {
    this.iris = iris;
    this.links = Links.ofCurrentRequest();
    this.check = new QuoteCheck(texts);
    Map<EntityId, Optional<Entity>> known = new HashMap<>();
    this.entities = id -> known.computeIfAbsent(id, entities);
  }

  /// With the evidence that holds.
  public StatementJson statement(Statement statement) {
    List<RecordedClaim> holding = statement.claims().stream().filter(check::holds).toList();
    return new StatementJson(
        statement.id().value(),
        iris.statement(statement.id()),
        links.statement(statement.id()),
        EntityRef.of(statement.subject(), entities, links),
        statement.predicate().name(),
        ObjectJson.of(statement.object(), entities, links),
        holding.stream().mapToDouble(RecordedClaim::confidence).max().orElse(0),
        holding.stream().map(RecordedClaim::document).distinct().count(),
        statement.firstSeen().map(PartialDate::value).orElse(null),
        statement.lastSeen().map(PartialDate::value).orElse(null),
        !holding.isEmpty(),
        holding.stream().map(claim -> EvidenceJson.of(claim, true, links)).toList());
  }

  /// With its evidence, which says whether it holds.
  public ClaimJson claim(RecordedClaim claim) {
    boolean holds = check.holds(claim);
    return new ClaimJson(
        EntityRef.of(claim.subject(), entities, links),
        claim.predicate().name(),
        ObjectJson.of(claim.object(), entities, links),
        holds && claim.isFact(),
        EvidenceJson.of(claim, holds, links));
  }
}
