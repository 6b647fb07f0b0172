package io.factweave.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.rdf.OntologyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The annotated corpus is whole: every file keeps to the form, and there is enough of everything.
class CorpusTest {
  private static final Path CORPUS = Path.of("training/corpus");
  private static final AnnotationReader READER = new AnnotationReader(OntologyReader.builtIn());

  /// Predicates of which the corpus has the most.
  private static final Set<String> HOME =
      Set.of(
          "enacts",
          "restricts",
          "targets",
          "amends",
          "develops",
          "manufactures",
          "supplies",
          "uses",
          "basedOn",
          "investsIn",
          "acquires",
          "investigates",
          "partnersWith",
          "competesWith");

  private static Map<String, AnnotatedDocument> read(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(READER::read)
          .collect(Collectors.toMap(AnnotatedDocument::id, Function.identity()));
    }
  }

  @Test
  void hasEnoughDocumentsAndSentences() throws IOException {
    Map<String, AnnotatedDocument> train = read("train");

    assertThat(train).hasSizeGreaterThanOrEqualTo(300);
    assertThat(sentences(train.values())).isGreaterThanOrEqualTo(4_000);
    assertThat(read("test")).hasSizeGreaterThanOrEqualTo(60);
  }

  private static int sentences(Iterable<AnnotatedDocument> documents) {
    int count = 0;
    for (AnnotatedDocument document : documents) {
      count += document.sentences().size();
    }
    return count;
  }

  @Test
  void hasEveryPredicateOftenEnough() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    read("train")
        .values()
        .forEach(document ->
            document.claims().forEach(claim -> counts.merge(claim.predicate(), 1, Integer::sum)));

    OntologyReader.builtIn()
        .predicates()
        .forEach(predicate ->
            assertThat(counts.getOrDefault(predicate.name(), 0))
                .as(predicate.name())
                .isGreaterThanOrEqualTo(HOME.contains(predicate.name()) ? 150 : 30));
  }

  @Test
  void namesEachFileAfterItsDocument() throws IOException {
    for (String folder : List.of("train", "test", "second")) {
      Set<String> files = new TreeSet<>();
      try (Stream<Path> paths = Files.list(CORPUS.resolve(folder))) {
        paths.forEach(path -> files.add(path.getFileName().toString().replace(".txt", "")));
      }
      assertThat(read(folder).keySet()).as(folder).isEqualTo(files);
    }
  }

  @Test
  void keepsTestDocumentsOutOfTraining() throws IOException {
    Set<String> trained =
        read("train").values().stream()
            .flatMap(CorpusTest::longSentences)
            .collect(Collectors.toSet());

    read("test")
        .values()
        .forEach(document ->
            assertThat(longSentences(document))
                .as(document.id())
                .doesNotContainAnyElementsOf(trained));
  }

  private static Stream<String> longSentences(AnnotatedDocument document) {
    return document.sentences().stream()
        .filter(span -> span.length() > 40)
        .map(span ->
            document
                .text()
                .substring(
                    document.text().offsetByCodePoints(0, span.start()),
                    document.text().offsetByCodePoints(0, span.end())));
  }

  @Test
  void annotatesATenthTwiceOverTheSameText() throws IOException {
    Map<String, AnnotatedDocument> first = new HashMap<>(read("train"));
    first.putAll(read("test"));
    Map<String, AnnotatedDocument> second = read("second");

    assertThat(second.size() * 10).isGreaterThanOrEqualTo(first.size());
    second.forEach(
        (id, document) -> assertThat(document.text()).as(id).isEqualTo(first.get(id).text()));
  }
}
