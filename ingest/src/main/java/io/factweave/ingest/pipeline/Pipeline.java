package io.factweave.ingest.pipeline;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.read.ReadOutcome;
import io.factweave.ingest.read.Reading;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fixed order of the steps on one document: read, segment, extract, bundle. Whatever goes
/// wrong with a document is its outcome; only an [Error] of the machine, such as a lack of memory,
/// gets through. A pure function of the document, safe on many threads as far as its parts are.
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Ontology ontology;
  private final Function<Document, SegmentedDocument> segmenter;
  private final Extractor extractor;

  public Pipeline(
      Ontology ontology, Function<Document, SegmentedDocument> segmenter, Extractor extractor) {
    this.ontology = ontology;
    this.segmenter = segmenter;
    this.extractor = extractor;
  }

  /// All steps on one document.
  public StageOutcome run(Reading reading) {
    return switch (reading.read()) {
      case ReadOutcome.Read read -> extract(read);
      case ReadOutcome.Failed(var origin, var code, var message, var location) ->
          new StageOutcome.Failed(origin, code, message, location);
    };
  }

  private StageOutcome extract(ReadOutcome.Read read) {
    try {
      return new StageOutcome.Done(read.origin(), extract(read.document()), read.original());
    } catch (FactweaveException e) {
      LOG.warn("{} could not be extracted", read.origin(), e);
      String message = e.getMessage() == null ? e.code().name() : e.getMessage();
      return new StageOutcome.Failed(read.origin(), e.code(), message, e.location().orElse(null));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} could not be extracted", read.origin(), e);
      return new StageOutcome.Failed(
          read.origin(), IngestError.EXTRACTION_FAILED, fault(read, e), null);
    }
  }

  /// Steps 2 to 4 on a document that was read.
  ///
  /// @throws FactweaveException `INVALID_EXTRACTION`: see [Extraction#checked]
  public Extraction extract(Document document) {
    Draft draft = extractor.extract(segmenter.apply(document));
    return Extraction.checked(
        ontology, document, draft.entities(), draft.claims(), extractor.agent());
  }

  private String fault(ReadOutcome.Read read, Throwable e) {
    return "The extractor %s failed on document %s with %s; this is a fault of the program, see its log"
        .formatted(extractor.agent(), read.document().id(), e.getClass().getSimpleName());
  }
}
