package io.factweave.benchmark;

import io.factweave.benchmark.Task.ExtractorChoice;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Command that measures our whole extraction beside Stanford CoreNLP on the same documents, one process
/// after the other, and prints the figures.
@Command(
    name = "ingest/benchmark/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures extract (read, segment, extract, bundle, write JSON lines) and Stanford CoreNLP on the"
          + " same documents, each in a process of its own, one after the other.",
      "To be run on a machine that does nothing else."
    })
final class SpeedBenchmark implements Callable<Integer> {
  private static final int LARGEST_CORPUS = 8;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The documents. Default: the sample articles.")
  Path documents = Path.of(System.getProperty("factweave.benchmark.samples", "."));

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "How often all documents are worked on. Default: up to ${enough} tokens.")
  @Nullable Integer times;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Of each of the two. Default: as many as there are processors.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--extractor",
      paramLabel = "trained|rules",
      defaultValue = "trained",
      description = "As of extract. Default: ${DEFAULT-VALUE}.")
  ExtractorChoice extractor = ExtractorChoice.TRAINED;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Folder of a model instead of the one that comes along.")
  @Nullable Path model;

  @Option(names = "--skip-corenlp", description = "Do not run CoreNLP, nor download its models.")
  boolean skipCoreNlp;

  @Option(
      names = "--corenlp-heap",
      paramLabel = "SIZE",
      defaultValue = "6g",
      description = "Java heap of CoreNLP. Default: ${DEFAULT-VALUE}.")
  String coreNlpHeap = "6g";

  @Option(names = "--skip-steps", description = "No breakdown by step.")
  boolean skipSteps;

  @Option(names = "--skip-growth", description = "No growth by length of document and size of corpus.")
  boolean skipGrowth;

  @Option(
      names = "--longest",
      paramLabel = "N",
      defaultValue = "64",
      description =
          "How many times the first document the longest one of the growth is. Default:"
              + " ${DEFAULT-VALUE}.")
  int longest = 64;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Of the runs of growth, before their first figure. Default: ${DEFAULT-VALUE}.")
  int warmUp = 15;

  private static final long ENOUGH_TOKENS = 150_000;

  private final Path work;
  private final PrintStream out;

  private SpeedBenchmark(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.setProperty("enough", "%,d".formatted(ENOUGH_TOKENS));
    Path work = Path.of(System.getProperty("factweave.benchmark.folder", "target/work"));
    int code =
        new CommandLine(new SpeedBenchmark(work, System.out))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments);
    System.exit(code);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(work);
    Corpus corpus = Corpus.of(documents, work);
    int repeated =
        times == null ? Math.toIntExact(Math.ceilDiv(ENOUGH_TOKENS, corpus.tokens())) : times;
    Task task =
        new Task(
            corpus.files(),
            repeated,
            threads,
            extractor,
            model == null ? null : model.toAbsolutePath(),
            Duration.ofSeconds(warmUp));
    SpeedReport report =
        new SpeedReport((long) repeated * corpus.texts().size(), repeated * corpus.tokens());
    printMachine(task);
    out.println(report.comparison(ours(task), theirs(task, corpus)));
    if (!skipSteps) {
      printSteps(task, report);
    }
    if (!skipGrowth) {
      printGrowth(task, corpus);
    }
    return 0;
  }

  private void printMachine(Task task) {
    out.printf(
        "%s, %d threads, JDK %s, %s, CoreNLP's heap %s%n",
        extractor.name().toLowerCase(Locale.ROOT),
        task.threads(),
        Runtime.version(),
        String.join(" ", Measured.AS_SHIPPED.subList(0, 2)),
        coreNlpHeap);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    out.printf(
        "%d processors, load %.1f at the start%s%n%n",
        Runtime.getRuntime().availableProcessors(),
        load,
        load > 0.5 ? ": THE MACHINE IS BUSY, the figures are worth nothing" : "");
  }

  private Figures ours(Task task) throws IOException, InterruptedException {
    return measured(ExtractionRun.class, Measured.AS_SHIPPED).run(task);
  }

  private @Nullable Figures theirs(Task task, Corpus corpus)
      throws IOException, InterruptedException {
    if (skipCoreNlp) {
      return null;
    }
    return measured(CoreNlpRun.class, List.of("-Xmx" + coreNlpHeap))
        .run(task.with(corpus.texts(), task.times(), task.threads()));
  }

  private void printSteps(Task task, SpeedReport report) throws IOException, InterruptedException {
    List<String> options =
        Stream.concat(
                Measured.AS_SHIPPED.stream(),
                Stream.of("-XX:FlightRecorderOptions:stackdepth=512"))
            .toList();
    out.println(report.steps(measured(StepsRun.class, options).run(task)));
  }

  /// By length on one thread, since one document gives a second thread less to do than many.
  private void printGrowth(Task task, Corpus corpus) throws IOException, InterruptedException {
    Measured growth = measured(GrowthRun.class, Measured.AS_SHIPPED);
    List<Path> growing = corpus.growing(longest, work);
    long tokens = Corpus.tokens(Files.readString(growing.getFirst()));
    int runs = 1 << (growing.size() - 1);
    Figures byLength = growth.run(task.with(growing, runs, 1), "length");
    out.println(SpeedReport.growth("document, 1 thread", byLength, tokens, runs));
    Figures byCorpus =
        growth.run(task.with(corpus.files(), LARGEST_CORPUS, task.threads()), "corpus");
    String title = "corpus, %d threads".formatted(task.threads());
    out.println(SpeedReport.growth(title, byCorpus, corpus.tokens(), 1));
  }

  private Measured measured(Class<?> main, List<String> options) {
    return new Measured(main, options, work.resolve(main.getSimpleName() + ".log"));
  }
}
