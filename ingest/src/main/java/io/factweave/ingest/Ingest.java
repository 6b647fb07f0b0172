package io.factweave.ingest;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.Extraction;
import io.factweave.ingest.pipeline.Outcomes;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceReader;
import java.util.Iterator;
import java.util.stream.Stream;

/// From sources to extractions: the whole work on documents, before any store is touched.
///
/// ```java
/// var ingest = new Ingest(SourceReader.standard(), new Pipeline(ontology, segmenter, extractor));
/// try (var outcomes = ingest.extract(finder.find(List.of("articles")).stream())) {
///   outcomes.forEach(report::add);
/// }
/// ```
public final class Ingest {
  private final SourceReader reader;
  private final Pipeline pipeline;
  private final int threads;

  /// Works on as many threads as there are processors.
  public Ingest(SourceReader reader, Pipeline pipeline) {
    this(reader, pipeline, Runtime.getRuntime().availableProcessors());
  }

  /// @param threads at least 1; the outcomes do not depend on it
  public Ingest(SourceReader reader, Pipeline pipeline, int threads) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.threads = threads;
  }

  /// An outcome for each document, in the order of the sources, and for each file that was skipped.
  /// Sources are opened as the stream is read, a few ahead; at most some tens of documents are in
  /// memory. To be closed where it is not read to its end.
  public Stream<StageOutcome> extract(Stream<? extends Found> found) {
    Iterator<? extends Found> sources = found.iterator();
    return Outcomes.inOrder(reader, pipeline, sources, threads).onClose(found::close);
  }

  /// The outcomes of one source: one, or as many as it has JSON lines.
  public Stream<StageOutcome> extract(Source source) {
    return extract(Stream.of(source));
  }

  /// The extraction of a document that was read before.
  ///
  /// @throws io.factweave.graph.model.FactweaveException `INVALID_EXTRACTION`: a fault of the
  ///     extractor
  public Extraction extract(Document document) {
    return pipeline.extract(document);
  }
}
