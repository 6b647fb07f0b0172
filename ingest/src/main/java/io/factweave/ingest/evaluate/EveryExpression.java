package io.factweave.ingest.evaluate;

import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Reference;
import io.factweave.graph.model.Span;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import io.factweave.ingest.exchange.ExchangeMapping;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Repeats each claim of an extraction for every pair of expressions of its arguments, names and
/// references alike: KnowledgeNet annotates a fact for each of them, wherever they stand in the
/// passage. The expression that the claim itself has is always among them.
final class EveryExpression {
  private final CodePoints units;
  private final Map<String, List<Offsets>> expressions = new HashMap<>();

  private EveryExpression(Extraction extraction) {
    this.units = new CodePoints(extraction.document().text());
    for (LocalEntity entity : extraction.entities()) {
      expressions.put(
          entity.id().value(),
          Stream.concat(
                  entity.mentions().stream().map(Mention::span),
                  entity.references().stream().map(Reference::span))
              .map(this::offsets)
              .toList());
    }
  }

  static ExchangeDocument of(Extraction extraction) {
    ExchangeDocument document = ExchangeMapping.of(extraction);
    EveryExpression every = new EveryExpression(extraction);
    return new ExchangeDocument(
        document.id(),
        document.text(),
        document.publishedOn(),
        document.entities(),
        document.facts(),
        Objects.requireNonNullElse(document.claims(), List.<ExchangeClaim>of()).stream()
            .flatMap(every::repeated)
            .distinct()
            .toList());
  }

  private Stream<ExchangeClaim> repeated(ExchangeClaim claim) {
    return spans(claim.subject(), claim.subjectSpan()).stream()
        .flatMap(subject ->
            spans(claim.object(), claim.objectSpan()).stream()
                .map(object -> between(claim, subject, object)));
  }

  private Set<Offsets> spans(String id, Offsets own) {
    Set<Offsets> spans = new LinkedHashSet<>();
    spans.add(own);
    spans.addAll(expressions.getOrDefault(id, List.of()));
    return spans;
  }

  private static ExchangeClaim between(ExchangeClaim claim, Offsets subject, Offsets object) {
    return new ExchangeClaim(
        claim.subject(),
        claim.predicate(),
        claim.object(),
        claim.evidence(),
        subject,
        object,
        claim.confidence(),
        claim.modality(),
        claim.attribution(),
        claim.role(),
        claim.validFrom(),
        claim.validTo());
  }

  private Offsets offsets(Span span) {
    Span codePoints = units.toCodePoints(span);
    return new Offsets(codePoints.start(), codePoints.end());
  }
}
