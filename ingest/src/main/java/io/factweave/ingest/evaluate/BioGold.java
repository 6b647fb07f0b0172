package io.factweave.ingest.evaluate;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.ingest.evaluate.BioDocument.LabelledTokens;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tagged tokens, scored as names by span and label, both equal. A predicted mention is the tokens
/// that it touches, since tags know nothing finer.
final class BioGold implements GoldStandard {
  static final String SPANS = "spans strict";

  private final List<BioDocument> documents;
  private final BioLabels labels;

  private BioGold(List<BioDocument> documents, BioLabels labels) {
    this.documents = documents;
    this.labels = labels;
  }

  static BioGold open(Path gold, GoldOptions options) {
    List<BioDocument> documents = BioReader.read(gold, options.sentences());
    Set<String> labels = new HashSet<>();
    documents.forEach(document -> document.spans().forEach(span -> labels.add(span.label())));
    return new BioGold(documents, new BioLabels(labels, options.labels()));
  }

  @Override
  public List<Document> documents() {
    return documents.stream()
        .map(document ->
            Document.of(new DocumentId(document.id()), document.text(), DocumentMetadata.PLAIN))
        .toList();
  }

  @Override
  public Scores score(Map<String, ExchangeDocument> predicted) {
    Scores scores = new Scores(List.of(SPANS));
    for (BioDocument document : documents) {
      ExchangeDocument prediction = predicted.get(document.id());
      score(document, prediction == null ? Set.of() : spans(document, prediction), scores);
    }
    return scores;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    labels
        .classes()
        .forEach((name, types) -> notes.add("%s is %s".formatted(name, String.join(", ", types))));
    if (!labels.leftOut().isEmpty()) {
      notes.add(
          "left out, as no type of ours stands for it: " + String.join(", ", labels.leftOut()));
    }
    return notes;
  }

  private void score(BioDocument document, Set<LabelledTokens> predicted, Scores scores) {
    Set<LabelledTokens> gold = new LinkedHashSet<>();
    for (LabelledTokens span : document.spans()) {
      labels
          .ofLabel(span.label())
          .ifPresent(name -> gold.add(new LabelledTokens(span.first(), span.end(), name)));
    }
    for (LabelledTokens span : gold) {
      boolean found = predicted.contains(span);
      scores.add(SPANS, span.label(), found);
      if (!found) {
        scores.addError(error(document, "missed", span));
      }
    }
    for (LabelledTokens span : predicted) {
      if (!gold.contains(span)) {
        scores.addSpurious(SPANS, span.label());
        scores.addError(error(document, "wrong", span));
      }
    }
  }

  private Set<LabelledTokens> spans(BioDocument document, ExchangeDocument prediction) {
    SameText.require(prediction, document.text());
    List<Offsets> tokens = document.offsets();
    Set<LabelledTokens> spans = new LinkedHashSet<>();
    for (ExchangeEntity entity : prediction.entities()) {
      labels
          .ofType(entity.type())
          .ifPresent(name ->
              entity.mentions().forEach(mention -> spans.add(touched(tokens, mention, name))));
    }
    return spans;
  }

  private static LabelledTokens touched(List<Offsets> tokens, Offsets mention, String label) {
    int first = 0;
    while (tokens.get(first).end() <= mention.start()) {
      first++;
    }
    int end = first;
    while (end < tokens.size() && tokens.get(end).start() < mention.end()) {
      end++;
    }
    return new LabelledTokens(first, Math.max(end, first + 1), label);
  }

  private static String error(BioDocument document, String what, LabelledTokens span) {
    return "%s %s: %s %s".formatted(document.id(), what, span.label(), document.words(span));
  }
}
