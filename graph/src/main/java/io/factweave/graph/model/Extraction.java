package io.factweave.graph.model;

import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that was read from one document, checked whole: spans lie inside the text, quotes
/// equal it, claims name entities of the document and keep to the ontology. What does not keep to
/// the ontology is in `quarantine`, with its reason.
///
/// @param entities in the order of their first mention
/// @param claims in the order of the text
public record Extraction(
    Document document,
    List<LocalEntity> entities,
    List<Claim> claims,
    List<QuarantinedClaim> quarantine,
    SoftwareAgent extractor) {

  /// Checks an extractor's result and sorts out what breaks the ontology.
  ///
  /// @throws FactweaveException `INVALID_EXTRACTION` with every problem, where a span, a quote or
  ///     an entity id is wrong: a fault of the extractor
  public static Extraction checked(
      Ontology ontology,
      Document document,
      Collection<LocalEntity> entities,
      Collection<? extends Claim> claims,
      SoftwareAgent extractor) {
    return Checker.check(ontology, document, entities, claims, extractor);
  }

  public Extraction {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
    quarantine = List.copyOf(quarantine);
  }

  /// The entity of this id.
  public LocalEntity entity(LocalEntityId id) {
    return entities.stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("Document %s has no %s".formatted(document.id(), id)));
  }

  /// How many claims are facts.
  public long factCount() {
    return claims.stream().filter(Claim::isFact).count();
  }

  private static final class Checker {
    private final Ontology ontology;
    private final Document document;
    private final Map<LocalEntityId, LocalEntity> entities = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Checker(Ontology ontology, Document document) {
      this.ontology = ontology;
      this.document = document;
    }

    static Extraction check(
        Ontology ontology,
        Document document,
        Collection<LocalEntity> entities,
        Collection<? extends Claim> claims,
        SoftwareAgent extractor) {
      Checker checker = new Checker(ontology, document);
      entities.forEach(checker::checkEntity);
      claims.forEach(checker::checkSpans);
      if (!checker.problems.isEmpty()) {
        throw new FactweaveException(
            GraphError.INVALID_EXTRACTION,
            "The extraction of document %s by %s is wrong: %s"
                .formatted(document.id(), extractor, String.join("; ", checker.problems)));
      }
      Map<ClaimId, Claim> good = new HashMap<>();
      List<QuarantinedClaim> quarantine = new ArrayList<>();
      for (Claim claim : claims) {
        List<String> reasons = checker.ontologyProblems(claim);
        if (reasons.isEmpty()) {
          good.merge(
              ClaimId.of(document.id(), claim),
              claim,
              (a, b) -> a.confidence() >= b.confidence() ? a : b);
        } else {
          quarantine.add(new QuarantinedClaim(claim, String.join("; ", reasons)));
        }
      }
      List<Claim> sorted = new ArrayList<>(good.values());
      sorted.sort(
          Comparator.comparing((Claim claim) -> claim.evidence().span())
              .thenComparing(claim -> ClaimId.of(document.id(), claim)));
      return new Extraction(
          document, List.copyOf(checker.entities.values()), sorted, quarantine, extractor);
    }

    private void checkEntity(LocalEntity entity) {
      if (entities.put(entity.id(), entity) != null) {
        problems.add("entity id %s stands twice".formatted(entity.id()));
      }
      if (ontology.findEntityType(entity.type().name()).isEmpty()) {
        problems.add("%s has unknown type %s".formatted(entity.id(), entity.type()));
      }
      entity.mentions().forEach(m -> checkText(entity.id() + " mention", m.span(), m.text()));
      entity.references().forEach(r -> checkText(entity.id() + " reference", r.span(), r.text()));
    }

    private void checkSpans(Claim claim) {
      checkText(claim.predicate() + " evidence", claim.evidence().span(), claim.evidence().quote());
      arguments(claim).stream()
          .filter(id -> !entities.containsKey(id))
          .forEach(id -> problems.add("%s names unknown %s".formatted(claim.predicate(), id)));
    }

    private void checkText(String what, Span span, String text) {
      String whole = document.text();
      if (span.end() > whole.length()) {
        problems.add(
            "%s %s is beyond the text, which has %d".formatted(what, span, whole.length()));
      } else if (!span.of(whole).equals(text)) {
        problems.add("%s %s is '%s', not '%s'".formatted(what, span, span.of(whole), text));
      }
    }

    private List<String> ontologyProblems(Claim claim) {
      List<String> reasons = new ArrayList<>();
      if (ontology.findPredicate(claim.predicate().name()).isEmpty()) {
        reasons.add("predicate %s is not in the ontology".formatted(claim.predicate()));
      }
      checkType(claim, "subject", claim.subject(), claim.predicate().domain(), reasons);
      if (claim instanceof RelationClaim relation) {
        checkType(claim, "object", relation.object(), relation.predicate().range(), reasons);
      }
      return reasons;
    }

    private void checkType(
        Claim claim, String role, LocalEntityId id, Set<EntityType> allowed, List<String> reasons) {
      LocalEntity entity = java.util.Objects.requireNonNull(entities.get(id));
      if (!ontology.accepts(allowed, entity.type())) {
        reasons.add(
            "%s expects %s as %s, %s is %s (document %s, %s)"
                .formatted(
                    claim.predicate(),
                    String.join(" or ", allowed.stream().map(EntityType::name).sorted().toList()),
                    role,
                    entity.name(),
                    entity.type(),
                    document.id(),
                    claim.evidence().span()));
      }
    }

    private static List<LocalEntityId> arguments(Claim claim) {
      return switch (claim) {
        case RelationClaim relation -> List.of(relation.subject(), relation.object());
        case AttributeClaim attribute -> List.of(attribute.subject());
      };
    }
  }
}
