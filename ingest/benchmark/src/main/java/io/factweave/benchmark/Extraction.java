package io.factweave.benchmark;

import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.IngestReport;
import io.factweave.ingest.exchange.ExchangeFormat;
import io.factweave.ingest.exchange.ExchangeMapping;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.extract.model.ModelFolder;
import io.factweave.ingest.extract.model.TrainedModel;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.RuleExtractor;
import io.factweave.ingest.extract.trained.TrainedExtractor;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The whole work of `factweave extract`: reads, segments, extracts, bundles, and writes JSON lines.
final class Extraction {
  private final Ingest ingest;
  private final ExchangeFormat format;
  private final Path out;

  private Extraction(Ingest ingest, ExchangeFormat format, Path out) {
    this.ingest = ingest;
    this.format = format;
    this.out = out;
  }

  /// Ready for work: everything is loaded, and one sentence has gone the whole way.
  ///
  /// @param out where the JSON lines go; each run writes it anew
  static Extraction prepared(Task task, Path out) throws IOException {
    Ontology ontology = OntologyReader.read();
    Pipeline pipeline =
        new Pipeline(ontology, new Segmenter()::segment, extractor(task, ontology));
    Ingest ingest = new Ingest(SourceReader.standard(), pipeline, task.threads());
    Extraction extraction = new Extraction(ingest, new ExchangeFormat(ontology), out);
    byte[] sentence = Task.FIRST_SENTENCE.getBytes(StandardCharsets.UTF_8);
    extraction.run(Stream.of(Source.ofBytes("first", sentence, "first.txt", "text/plain")));
    return extraction;
  }

  private static Extractor extractor(Task task, Ontology ontology) {
    Lexicon lexicon = Lexicon.load(List.of());
    return switch (task.extractor()) {
      case RULES -> new RuleExtractor(ontology, lexicon);
      case TRAINED -> {
        Path model = task.model();
        ModelFolder folder = model == null ? ModelFolder.builtIn() : ModelFolder.at(model);
        yield new TrainedExtractor(ontology, lexicon, TrainedModel.load(folder));
      }
    };
  }

  /// Works on files in this order, the row of them this many times.
  ///
  /// @return the number of facts
  long run(List<Path> files, int times) throws IOException {
    return run(Stream.generate(() -> files).limit(times).flatMap(List::stream).map(Source::ofFile));
  }

  private long run(Stream<? extends Found> sources) throws IOException {
    IngestReport report = new IngestReport();
    try (Writer writer = Files.newBufferedWriter(out);
        Stream<StageOutcome> outcomes = ingest.extract(sources)) {
      for (StageOutcome outcome : (Iterable<StageOutcome>) outcomes::iterator) {
        report.add(outcome);
        write(outcome, writer);
      }
    }
    if (!report.failures().isEmpty()) {
      throw new IOException("Not every document could be read: " + report.failures().getFirst());
    }
    return report.facts();
  }

  private void write(StageOutcome outcome, Writer writer) throws IOException {
    if (outcome instanceof StageOutcome.Done document) {
      writer.write(format.write(ExchangeMapping.of(document.extraction())));
      writer.write('\n');
    }
  }
}
