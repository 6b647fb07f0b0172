package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Evidence;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Reference;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.RelationType;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the draft of a discourse: entities in the order of their first mention, claims with their
/// evidence. Leaves out what the ontology does not know.
public final class DraftWriter {
  private final Ontology ontology;
  private final Discourse discourse;
  private final Map<Integer, LocalEntityId> ids = new HashMap<>();

  public DraftWriter(Ontology ontology, Discourse discourse) {
    this.ontology = ontology;
    this.discourse = discourse;
  }

  public Draft write(RelationFinder.Found found) {
    List<LocalEntity> entities = entities();
    List<Claim> claims = new ArrayList<>();
    Set<String> bodies = enactedByBodies(found.findings());
    for (Finding finding : found.findings()) {
      boolean country =
          finding.predicate().equals("enacts") && finding.subject().type() == NameType.COUNTRY;
      if (!country || !bodies.contains(policyKey(finding))) {
        relation(finding, found.findings()).ifPresent(claims::add);
      }
    }
    found.dated().forEach(dated -> attribute(dated).ifPresent(claims::add));
    return new Draft(entities, claims);
  }

  private List<LocalEntity> entities() {
    List<Discourse.Member> members = new ArrayList<>(discourse.members());
    members.removeIf(member -> member.mentions().isEmpty());
    members.sort(
        Comparator.comparing((Discourse.Member member) -> firstSpan(member))
            .thenComparingInt(Discourse.Member::index));
    List<LocalEntity> entities = new ArrayList<>();
    for (Discourse.Member member : members) {
      LocalEntityId id = LocalEntityId.of(entities.size() + 1);
      ids.put(member.index(), id);
      entities.add(entity(id, member));
    }
    return entities;
  }

  private static Span firstSpan(Discourse.Member member) {
    return member.mentions().stream()
        .map(Mention::span)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private LocalEntity entity(LocalEntityId id, Discourse.Member member) {
    List<Mention> mentions =
        member.mentions().stream().sorted(Comparator.comparing(Mention::span)).distinct().toList();
    List<Reference> references =
        member.references().stream()
            .sorted(Comparator.comparing(Reference::span))
            .distinct()
            .toList();
    DraftEntity draft = member.draft();
    List<Alias> aliases = draft == null ? forms(member, mentions) : draft.aliases();
    return new LocalEntity(
        id, member.type().in(ontology), member.name(), aliases, mentions, references);
  }

  private static List<Alias> forms(Discourse.Member member, List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::text)
        .filter(text -> !text.equals(member.name()))
        .distinct()
        .map(text -> new Alias(text, Alias.Kind.FORM))
        .toList();
  }

  /// Where the text names a body that enacts a policy, a country in the same sentence does not count.
  private Set<String> enactedByBodies(List<Finding> findings) {
    Set<String> keys = new HashSet<>();
    for (Finding finding : findings) {
      boolean body = finding.subject().type() == NameType.GOVERNMENT_BODY;
      if (finding.predicate().equals("enacts") && body) {
        keys.add(policyKey(finding));
      }
    }
    return keys;
  }

  private String policyKey(Finding finding) {
    return finding.object().member() + "/" + sentence(finding.object().span()).number();
  }

  private Sentence sentence(Span span) {
    return discourse.document().sentenceOf(span);
  }

  private Optional<Claim> relation(Finding finding, List<Finding> all) {
    Optional<RelationType> type =
        ontology
            .findPredicate(finding.predicate())
            .filter(RelationType.class::isInstance)
            .map(RelationType.class::cast);
    boolean turned =
        type.filter(RelationType::symmetric).isPresent()
            && finding.subject().member() > finding.object().member();
    Expression subject = turned ? finding.object() : finding.subject();
    Expression object = turned ? finding.subject() : finding.object();
    return type.filter(
            relation -> accepts(relation.domain(), subject) && accepts(relation.range(), object))
        .filter(relation -> subject.member() != object.member())
        .flatMap(relation ->
            evidence(subject.span(), object.span())
                .map(evidence ->
                    new RelationClaim(
                        id(subject),
                        relation,
                        id(object),
                        evidence,
                        confidence(finding),
                        stance(finding, all),
                        finding.qualifiers())));
  }

  private boolean accepts(Set<EntityType> allowed, Expression expression) {
    return ontology.accepts(allowed, expression.type().in(ontology));
  }

  private LocalEntityId id(Expression expression) {
    return id(expression.member());
  }

  private LocalEntityId id(int member) {
    LocalEntityId id = ids.get(member);
    if (id == null) {
      throw new IllegalStateException("Member %d has no mention".formatted(member));
    }
    return id;
  }

  private Optional<Claim> attribute(DatedFinding dated) {
    return ontology.attributes().stream()
        .filter(attribute -> attribute.name().equals(dated.predicate()))
        .filter(attribute -> accepts(attribute.domain(), dated.subject()))
        .findFirst()
        .flatMap(attribute ->
            evidence(dated.subject().span(), dated.date().span())
                .map(evidence ->
                    new AttributeClaim(
                        id(dated.subject()),
                        attribute,
                        dated.date().value(),
                        evidence,
                        weighed(dated.confidence(), dated.subject()),
                        endorse(dated.stance(), dated.subject().member(), List.of()),
                        Qualifiers.NONE)));
  }

  /// The sentence of the two, or the two neighbouring ones.
  private Optional<Evidence> evidence(Span subject, Span object) {
    Sentence a = sentence(subject);
    Sentence b = sentence(object);
    if (Math.abs(a.number() - b.number()) > 1) {
      return Optional.empty();
    }
    Span span = a.span().cover(b.span());
    if (!span.contains(subject) || !span.contains(object)) {
      return Optional.empty();
    }
    return Optional.of(new Evidence(span, span.of(discourse.text()), subject, object));
  }

  private static double confidence(Finding finding) {
    return weighed(weighed(finding.confidence(), finding.subject()), finding.object());
  }

  private static double weighed(double confidence, Expression expression) {
    double weight =
        switch (expression.kind()) {
          case NAME, DEMONYM -> 1;
          case DESCRIPTION -> 0.9;
          case PRONOUN -> 0.85;
        };
    return Math.round(confidence * weight * 100) / 100.0;
  }

  private Stance stance(Finding finding, List<Finding> all) {
    return endorse(finding.stance(), finding.subject().member(), all);
  }

  /// What one announces of oneself, or an official of the own body, is presented as so.
  private Stance endorse(Stance stance, int subject, List<Finding> all) {
    Attribution attribution = stance.attribution();
    if (attribution == null) {
      return stance;
    }
    LocalEntityId source = attribution.entity();
    @Nullable Integer member =
        source == null ? null : Integer.valueOf(source.value().substring(1)) - 1;
    boolean own = member != null && (member == subject || isOfficialOf(member, subject, all));
    LocalEntityId entity = member == null ? null : id(member);
    return new Stance(
        stance.modality(),
        new Attribution(attribution.source(), entity, attribution.endorsed() && own));
  }

  private static boolean isOfficialOf(int person, int body, List<Finding> all) {
    return all.stream()
        .anyMatch(finding ->
            finding.predicate().equals("worksFor")
                && finding.subject().member() == person
                && finding.object().member() == body);
  }
}
