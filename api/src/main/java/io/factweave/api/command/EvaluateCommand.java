package io.factweave.api.command;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.evaluate.Scorer;
import io.factweave.ingest.evaluate.Scores;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeFormat;
import io.factweave.ingest.exchange.ExchangeMapping;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `evaluate`: precision, recall and F1 of the extractor, or of a file, against gold documents.
@Command(
    name = "evaluate",
    description = "Scores the extractor, or a file of predictions, against gold documents.")
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD.jsonl", description = "What is right.")
  @Nullable Path gold;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PREDICTIONS.jsonl",
      description = "What was found. Without it the extractor reads the gold texts now.")
  @Nullable Path predictions;

  @Option(names = "--by-type", description = "A row for each type and predicate too.")
  boolean byType;

  @Option(names = "--errors", description = "Say what was missed and what is wrong.")
  boolean errors;

  @Mixin ExtractionOptions extraction = new ExtractionOptions();

  @Override
  public Integer call() {
    Ontology ontology = extraction.ontology();
    ExchangeFormat format = new ExchangeFormat(ontology);
    Map<String, ExchangeDocument> golden = format.read(java.util.Objects.requireNonNull(gold));
    Map<String, ExchangeDocument> predicted =
        predictions == null ? predict(ontology, golden) : format.read(predictions);
    predicted.keySet().stream()
        .filter(id -> !golden.containsKey(id))
        .sorted()
        .forEach(id -> System.err.printf("ignored: %s is not in the gold%n", id));
    Scores scores = new Scorer(ontology).score(golden, predicted);
    if (errors) {
      scores.errors().forEach(System.out::println);
    }
    System.out.print(scores.table(byType));
    return ExitCode.OK;
  }

  private Map<String, ExchangeDocument> predict(
      Ontology ontology, Map<String, ExchangeDocument> golden) {
    Ingest ingest = extraction.ingest(ontology);
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Read");
    Map<String, ExchangeDocument> predicted = new LinkedHashMap<>();
    for (ExchangeDocument document : golden.values()) {
      predicted.put(document.id(), ExchangeMapping.of(ingest.extract(asRead(document))));
      progress.update(predicted.size(), golden.size(), "");
    }
    progress.finish("Read %d documents".formatted(predicted.size()));
    return predicted;
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
