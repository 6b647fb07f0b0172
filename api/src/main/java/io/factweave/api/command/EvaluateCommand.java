package io.factweave.api.command;

import io.factweave.graph.model.Document;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.evaluate.GoldFormat;
import io.factweave.ingest.evaluate.GoldOptions;
import io.factweave.ingest.evaluate.GoldStandard;
import io.factweave.ingest.evaluate.KnowledgeNetMode;
import io.factweave.ingest.evaluate.Scores;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `evaluate`: precision, recall and F1 of the extractor, or of a file, against gold documents.
@Command(
    name = "evaluate",
    description = "Scores the extractor, or a file of predictions, against gold documents.",
    footerHeading = "%nFormats of GOLD (--format says which; else its first line does):%n",
    footer = {
      "  exchange      JSON lines with text, entities and facts: mentions, entities, facts.",
      "  knowledgenet  JSON lines with documentText and passages: facts of 15 properties, each",
      "                passage read as a document of its own (--mode, --folds, --uris).",
      "  text2kgbench  JSON lines with sent and triples, or a folder of them: triples by their",
      "                words, with and without the filter of its own scorer.",
      "  bio           a token and its BIO, IOB1 or IOBES tag a line: names by span and label;",
      "                a sentence, or what -DOCSTART- begins, is a document (--label,"
          + " --sentences).",
      "PREDICTIONS are in the exchange format, by the ids that --texts writes, or in the form of",
      "the gold file for knowledgenet and text2kgbench. docs/benchmarks.md tells how to rerun each."
    })
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD", description = "What is right.")
  @Nullable Path gold;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PREDICTIONS",
      description = "What was found. Without it the extractor reads the gold texts now.")
  @Nullable Path predictions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of exchange, knowledgenet, text2kgbench, bio.")
  @Nullable GoldFormat format;

  @Option(names = "--by-type", description = "A row for each type, predicate or label too.")
  boolean byType;

  @Option(names = "--errors", description = "Say what was missed and what is wrong.")
  boolean errors;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      split = ",",
      description =
          "knowledgenet: span_overlap, span_exact or uri; both span modes unless said otherwise.")
  List<KnowledgeNetMode> modes = GoldOptions.USUAL.modes();

  @Option(
      names = "--folds",
      paramLabel = "N",
      split = ",",
      description = "knowledgenet: only these folds.")
  Set<Integer> folds = Set.of();

  @Option(
      names = "--uris",
      paramLabel = "FILE",
      description =
          "knowledgenet: what names are linked to, for mode uri: lines of a name, a tab and a"
              + " Wikidata URI or Q number.")
  @Nullable Path uris;

  @Option(
      names = "--every-expression",
      description =
          "knowledgenet: give each claim for every pair of names and references of its two"
              + " entities in the passage, as its annotation does.")
  boolean everyExpression;

  @Option(
      names = "--label",
      paramLabel = "LABEL=TYPE+TYPE",
      description =
          "bio: the types that a label of the file stands for, such as GRP=Company+Organization;"
              + " LABEL= leaves it out. May be given many times.")
  Map<String, String> labels = Map.of();

  @Option(names = "--sentences", description = "bio: a document a sentence, in any file.")
  boolean sentences;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "Only write the texts to read, as JSON lines for 'extract' or another reader.")
  @Nullable Path texts;

  @Mixin ExtractionOptions extraction = new ExtractionOptions();

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Ontology ontology = extraction.ontology();
    Path file = Objects.requireNonNull(gold);
    GoldFormat form = format == null ? GoldFormat.detect(file) : format;
    GoldStandard standard = form.open(file, ontology, options(ontology));
    if (texts != null) {
      writeTexts(standard.documents(), texts);
      return ExitCode.OK;
    }
    Scores scores = scores(ontology, standard);
    if (errors) {
      scores.errors().forEach(System.out::println);
    }
    System.out.print(scores.table(byType));
    standard.notes().forEach(System.err::println);
    return ExitCode.OK;
  }

  private Scores scores(Ontology ontology, GoldStandard standard) {
    if (predictions == null) {
      return standard.score(predict(ontology, standard));
    }
    Path file = predictions;
    return standard
        .scoreOwnForm(file)
        .orElseGet(() -> standard.score(read(new ExchangeFormat(ontology), file, standard)));
  }

  private static Map<String, ExchangeDocument> read(
      ExchangeFormat format, Path file, GoldStandard standard) {
    Map<String, ExchangeDocument> predicted = format.read(file);
    Set<String> known =
        standard.documents().stream()
            .map(document -> document.id().value())
            .collect(Collectors.toSet());
    predicted.keySet().stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(id -> System.err.printf("ignored: %s is not in the gold%n", id));
    return predicted;
  }

  private Map<String, ExchangeDocument> predict(Ontology ontology, GoldStandard standard) {
    Ingest ingest = extraction.ingest(ontology);
    ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC(), "Read");
    Map<String, ExchangeDocument> predicted = new LinkedHashMap<>();
    List<Document> documents = standard.documents();
    for (Document document : documents) {
      predicted.put(document.id().value(), standard.prediction(ingest.extract(document)));
      progress.update(predicted.size(), documents.size(), "");
    }
    progress.finish("Read %d documents".formatted(predicted.size()));
    return predicted;
  }

  private GoldOptions options(Ontology ontology) {
    Map<String, List<String>> types =
        labels.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> types(ontology, e.getValue())));
    return new GoldOptions(folds, modes, uris, everyExpression, types, sentences);
  }

  private List<String> types(Ontology ontology, String names) {
    List<String> types = names.isBlank() ? List.of() : List.of(names.split("\\+", -1));
    for (String type : types) {
      if (ontology.findEntityType(type).isEmpty()) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "--label: unknown type '%s'; there are %s"
                .formatted(
                    type,
                    ontology.entityTypes().stream()
                        .map(EntityType::name)
                        .sorted()
                        .collect(Collectors.joining(", "))));
      }
    }
    return types;
  }

  private void writeTexts(List<Document> documents, Path file) {
    JsonMapper json = JsonMapper.shared();
    List<String> lines =
        documents.stream()
            .map(document -> {
              Map<String, String> line = new LinkedHashMap<>();
              line.put("id", document.id().value());
              line.put("text", document.text());
              return json.writeValueAsString(line);
            })
            .toList();
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--texts: %s cannot be written: %s".formatted(file, e),
          e);
    }
  }
}
