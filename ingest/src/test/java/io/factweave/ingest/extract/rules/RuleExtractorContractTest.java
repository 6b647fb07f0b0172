package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Document;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.ExtractorContract;
import io.factweave.ingest.extract.SegmentedDocument;

final class RuleExtractorContractTest extends ExtractorContract {

  @Override
  protected Extractor extractor() {
    return Extractions.EXTRACTOR;
  }

  @Override
  protected SegmentedDocument segment(Document document) {
    return Extractions.SEGMENTER.segment(document);
  }
}
