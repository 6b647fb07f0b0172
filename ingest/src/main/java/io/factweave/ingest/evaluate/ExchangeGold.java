package io.factweave.ingest.evaluate;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.exchange.ExchangeDocument;
import java.util.List;
import java.util.Map;

/// Gold documents in the exchange format, scored by [Scorer].
final class ExchangeGold implements GoldStandard {
  private final Ontology ontology;
  private final Map<String, ExchangeDocument> gold;

  ExchangeGold(Ontology ontology, Map<String, ExchangeDocument> gold) {
    this.ontology = ontology;
    this.gold = gold;
  }

  @Override
  public List<Document> documents() {
    return gold.values().stream().map(ExchangeGold::asRead).toList();
  }

  @Override
  public Scores score(Map<String, ExchangeDocument> predicted) {
    return new Scorer(ontology).score(gold, predicted);
  }

  private static Document asRead(ExchangeDocument document) {
    String published = document.publishedOn();
    DocumentMetadata plain = DocumentMetadata.PLAIN;
    return Document.of(
        new DocumentId(document.id()),
        document.text(),
        published == null
            ? plain
            : new DocumentMetadata(
                null, null, new PartialDate(published), null, null, plain.mediaType()));
  }
}
