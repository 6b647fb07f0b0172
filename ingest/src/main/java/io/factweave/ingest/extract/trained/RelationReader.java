package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.model.ModelLabels;
import io.factweave.ingest.extract.model.PairScore;
import io.factweave.ingest.extract.rules.DatedFinding;
import io.factweave.ingest.extract.rules.Discourse;
import io.factweave.ingest.extract.rules.Expression;
import io.factweave.ingest.extract.rules.Finding;
import io.factweave.ingest.extract.rules.FoundDate;
import io.factweave.ingest.extract.rules.RelationFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the network's scores of pairs into findings: each claim once in a sentence, by its surest
/// pair.
final class RelationReader {
  private static final float ENOUGH = 0.5f;
  private static final float ENOUGH_WITH_RULE = 0.2f;
  private static final String FORMER = "former";

  private final SegmentedDocument document;
  private final Places places;
  private final ModelLabels labels;
  private final Set<Supported> supported = new HashSet<>();

  /// @param byRules what the rules found: where they and the network agree, less is enough
  RelationReader(
      SegmentedDocument document,
      Places places,
      ModelLabels labels,
      RelationFinder.Found byRules) {
    this.document = document;
    this.places = places;
    this.labels = labels;
    for (Finding finding : byRules.findings()) {
      supported.add(
          new Supported(finding.subject().span(), finding.predicate(), finding.object().span()));
    }
    for (DatedFinding dated : byRules.dated()) {
      supported.add(new Supported(dated.subject().span(), dated.predicate(), dated.date().span()));
    }
  }

  /// A claim that the rules found too.
  private record Supported(Span subject, String predicate, Span object) {}

  /// A predicate that the network gives to a pair.
  private record Scored(PairScore pair, int predicate) {
    float probability() {
      return pair.relations()[predicate];
    }
  }

  RelationFinder.Found read(Discourse discourse, List<PairScore> pairs) {
    List<Finding> findings = new ArrayList<>();
    List<DatedFinding> dated = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Scored scored : bySureness(pairs)) {
      Optional<Expression> subject = expression(discourse, scored.pair().subject());
      Optional<Expression> object = expression(discourse, scored.pair().object());
      FoundDate date = places.date(scored.pair().object());
      if (subject.isPresent() && date != null && isNew(seen, scored, subject.get().member(), date.value().value())) {
        dated.add(dated(subject.get(), scored, date));
      } else if (subject.isPresent() && object.isPresent() && isNew(seen, scored, subject.get().member(), "" + object.get().member())) {
        findings.add(finding(subject.get(), scored, object.get()));
      }
    }
    return new RelationFinder.Found(findings, dated);
  }

  /// Enough probable ones: those within a sentence first, then by probability.
  private List<Scored> bySureness(List<PairScore> pairs) {
    List<Scored> found = new ArrayList<>();
    for (PairScore pair : pairs) {
      for (int p = 0; p < pair.relations().length; p++) {
        if (pair.relations()[p] >= ENOUGH_WITH_RULE && pair.relations()[p] >= enough(pair, p)) {
          found.add(new Scored(pair, p));
        }
      }
    }
    found.sort(
        Comparator.comparing((Scored scored) -> distance(scored.pair()))
            .thenComparing(scored -> -scored.probability())
            .thenComparing(scored -> scored.pair().subject())
            .thenComparing(scored -> scored.pair().object()));
    return found;
  }

  private float enough(PairScore pair, int predicate) {
    Supported claim =
        new Supported(
            places.get(pair.subject()).span(),
            labels.predicates().get(predicate),
            places.get(pair.object()).span());
    return supported.contains(claim) ? ENOUGH_WITH_RULE : ENOUGH;
  }

  private int distance(PairScore pair) {
    return Math.abs(sentence(pair.subject()) - sentence(pair.object()));
  }

  private int sentence(int place) {
    return document.sentenceOf(places.get(place).span()).number();
  }

  /// Whether nothing surer says the same in one of the sentences.
  private boolean isNew(Set<String> seen, Scored scored, int subject, String object) {
    int first = Math.min(sentence(scored.pair().subject()), sentence(scored.pair().object()));
    int last = first + distance(scored.pair());
    String claim = "%d %d %s ".formatted(subject, scored.predicate(), object);
    boolean found = seen.contains(claim + first) || seen.contains(claim + last);
    seen.add(claim + first);
    seen.add(claim + last);
    return !found;
  }

  private Optional<Expression> expression(Discourse discourse, int place) {
    Span span = places.get(place).span();
    return discourse.at(document.sentenceOf(span), span);
  }

  private DatedFinding dated(Expression subject, Scored scored, FoundDate date) {
    return new DatedFinding(
        subject,
        labels.predicates().get(scored.predicate()),
        date,
        NameMerger.rounded(scored.probability()),
        stance(scored.pair()));
  }

  private Finding finding(Expression subject, Scored scored, Expression object) {
    String predicate = labels.predicates().get(scored.predicate());
    Sentence sentence = document.sentenceOf(subject.span());
    @Nullable String role =
        predicate.equals("worksFor")
            ? Roles.near(sentence.span().of(document.text()), subject.span().start() - sentence.span().start())
            : null;
    boolean ended = label(scored.pair()).equals(FORMER);
    return new Finding(
        subject,
        predicate,
        object,
        NameMerger.rounded(scored.probability()),
        stance(scored.pair()),
        new Qualifiers(role, null, null, ended));
  }

  private String label(PairScore pair) {
    int best = 0;
    for (int i = 1; i < pair.stances().length; i++) {
      best = pair.stances()[i] > pair.stances()[best] ? i : best;
    }
    return labels.stances().get(best);
  }

  private Stance stance(PairScore pair) {
    String label = label(pair);
    Modality modality = label.equals(FORMER) ? Modality.ASSERTED : Modality.of(label);
    if (pair.reported() < ENOUGH) {
      return new Stance(modality, null);
    }
    Span span = document.sentenceOf(places.get(pair.subject()).span()).span();
    return new Stance(modality, new Attribution(Sources.in(span.of(document.text())), null, false));
  }
}
