package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.exchange.ExchangeDocument;

/// The condition under which offsets of gold and prediction can agree.
final class SameText {

  private SameText() {}

  /// @throws FactweaveException `INVALID_GOLD_FILE` where the predicted text is another
  static void require(ExchangeDocument predicted, String goldText) {
    if (!predicted.text().equals(goldText)) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE,
          "%s: the predicted text is not the gold text, offsets cannot agree"
              .formatted(predicted.id()));
    }
  }
}
