package io.factweave.api.command;

import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.IngestReport;
import io.factweave.ingest.exchange.ExchangeFormat;
import io.factweave.ingest.exchange.ExchangeMapping;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.SourceFinder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `extract`: documents in, JSON lines with entities, facts and claims out. Touches no store.
@Command(
    name = "extract",
    description = {
      "Reads documents and writes what they say as JSON lines, one document a line.",
      "Touches no store. Offsets count Unicode code points of \"text\".",
      "JSON lines {\"id\",\"text\"} (a .jsonl file, or - for standard input) keep their ids and"
          + " texts."
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders, or - for standard input.")
  List<String> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here instead of to standard output. Replaced only when all is done.")
  @Nullable Path out;

  @Mixin ExtractionOptions extraction = new ExtractionOptions();

  @Override
  public Integer call() throws IOException {
    Ontology ontology = extraction.ontology();
    Ingest ingest = extraction.ingest(ontology);
    List<Found> found = new SourceFinder(System.in).find(paths);
    if (out == null) {
      return write(ingest, new ExchangeFormat(ontology), found, System.out);
    }
    Path unfinished = out.resolveSibling(out.getFileName() + ".part");
    int code;
    try (OutputStream stream = Files.newOutputStream(unfinished)) {
      code = write(ingest, new ExchangeFormat(ontology), found, stream);
    }
    Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
    return code;
  }

  private int write(Ingest ingest, ExchangeFormat format, List<Found> found, OutputStream stream)
      throws IOException {
    IngestReport report = new IngestReport();
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Read");
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    long done = 0;
    try (Stream<StageOutcome> outcomes = ingest.extract(found.stream())) {
      for (StageOutcome outcome : (Iterable<StageOutcome>) outcomes::iterator) {
        report.add(outcome);
        if (outcome instanceof StageOutcome.Done document) {
          writer.write(format.write(ExchangeMapping.of(document.extraction())));
          writer.write('\n');
        }
        done++;
        // A file of JSON lines holds more documents than it counts for: then the total is not
        // known.
        progress.update(
            done, done > found.size() ? 0 : found.size(), "%,d facts".formatted(report.facts()));
      }
    }
    writer.flush();
    return Reports.print(report, progress);
  }
}
