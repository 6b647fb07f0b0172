package io.factweave.api.command;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.annotate.AnnotatedDocument;
import io.factweave.ingest.annotate.AnnotationFormat;
import io.factweave.ingest.annotate.AnnotationReader;
import io.factweave.ingest.exchange.ExchangeFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `annotations`: checks documents that were marked by hand, counts what is in them, converts them.
@Command(
    name = "annotations",
    description = {
      "Checks documents marked in the inline markup of ingest/training/corpus (its README says how)"
          + " and counts what is in them.",
      "With --out it writes them as JSON lines: everything that was marked, for training, or with"
          + " --gold what 'evaluate' takes."
    })
final class AnnotationsCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders of *.txt.")
  List<Path> paths = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Write JSON lines here.")
  @Nullable Path out;

  @Option(
      names = "--gold",
      description = "Write gold for 'evaluate' instead of all that was marked.")
  boolean gold;

  @Override
  public Integer call() throws IOException {
    AnnotationReader reader = new AnnotationReader(OntologyReader.builtIn());
    List<AnnotatedDocument> documents = new ArrayList<>();
    int broken = 0;
    for (Path file : files()) {
      try {
        documents.add(reader.read(file));
      } catch (FactweaveException e) {
        System.err.println(e.getMessage());
        broken++;
      }
    }
    if (out != null && broken == 0) {
      write(documents, out);
    }
    count(documents);
    return broken == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private void write(List<AnnotatedDocument> documents, Path file) throws IOException {
    ExchangeFormat exchange = new ExchangeFormat(OntologyReader.builtIn());
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (AnnotatedDocument document : documents) {
        writer.write(gold ? exchange.write(document.gold()) : AnnotationFormat.write(document));
        writer.write('\n');
      }
    }
  }

  private static void count(List<AnnotatedDocument> documents) {
    Map<String, Integer> mentions = new TreeMap<>();
    Map<String, Integer> claims = new TreeMap<>();
    int sentences = 0;
    for (AnnotatedDocument document : documents) {
      sentences += document.sentences().size();
      document
          .entities()
          .forEach(entity -> mentions.merge(entity.type(), entity.mentions().size(), Integer::sum));
      document.claims().forEach(claim -> claims.merge(claim.predicate(), 1, Integer::sum));
    }
    System.out.printf("%d documents, %d sentences%n", documents.size(), sentences);
    mentions.forEach((type, count) -> System.out.printf("%-18s%7d mentions%n", type, count));
    claims.forEach((predicate, count) -> System.out.printf("%-18s%7d claims%n", predicate, count));
  }
}
