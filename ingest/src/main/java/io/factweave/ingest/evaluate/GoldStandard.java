package io.factweave.ingest.evaluate;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of documents with what is right in them, in the form and by the rule of one benchmark.
///
/// To add a benchmark: implement this, give it a constant in [GoldFormat] that is detected by its
/// first line, and a test with a file small enough to be scored by hand.
public interface GoldStandard {

  /// What is to be read, each as a document of its own, in the order of the file.
  List<Document> documents();

  /// What of an extraction is scored.
  default ExchangeDocument prediction(Extraction extraction) {
    return ExchangeMapping.of(extraction);
  }

  /// The scores of these predictions; a document without prediction counts as missed whole.
  ///
  /// @param predicted by the id of the document
  /// @throws FactweaveException `INVALID_GOLD_FILE` where a predicted text is not the gold text
  Scores score(Map<String, ExchangeDocument> predicted);

  /// The scores of a file of predictions in the benchmark's own form; empty where it has another.
  default Optional<Scores> scoreOwnForm(Path predictions) {
    return Optional.empty();
  }

  /// What a reader of the scores must know, such as labels that were left out; may be empty.
  default List<String> notes() {
    return List.of();
  }
}
