package io.factweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.Span;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.Token;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IngestTest {

  /// Finds nothing in most texts; fails as told by the others.
  private static final class FailingExtractor implements Extractor {
    @Override
    public SoftwareAgent agent() {
      return new SoftwareAgent("failing", "1");
    }

    @Override
    public Draft extract(SegmentedDocument document) {
      String text = document.text();
      if (text.contains("deep")) {
        return extract(document);
      }
      if (text.contains("memory")) {
        throw new OutOfMemoryError("as asked for");
      }
      if (text.contains("fail")) {
        throw new IllegalStateException("as asked for");
      }
      return new Draft(List.<LocalEntity>of(), List.of());
    }
  }

  private static SegmentedDocument segment(Document document) {
    Span span = new Span(0, document.text().length());
    Token token = new Token(span, document.text(), "X");
    return new SegmentedDocument(document, List.of(new Sentence(0, span, List.of(token))));
  }

  private static Ingest ingest(int threads) {
    Ontology ontology = new Ontology(List.of(), List.of());
    Pipeline pipeline = new Pipeline(ontology, IngestTest::segment, new FailingExtractor());
    return new Ingest(SourceReader.standard(), pipeline, threads);
  }

  private static Source source(String name, String text) {
    return Source.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), name, "");
  }

  private static List<String> outcomes(int threads, Stream<? extends Found> found) {
    try (Stream<StageOutcome> outcomes = ingest(threads).extract(found)) {
      return outcomes
          .map(outcome ->
              switch (outcome) {
                case StageOutcome.Done done ->
                    done.origin() + " " + done.extraction().document().text();
                case StageOutcome.Failed failed ->
                    failed.origin() + " " + failed.code().name() + " " + failed.location();
                case StageOutcome.Skipped skipped -> skipped.origin() + " skipped";
              })
          .toList();
    }
  }

  private static Stream<Found> mixed() {
    return IntStream.range(0, 200)
        .mapToObj(i ->
            switch (i % 5) {
              case 0 -> source(i + ".txt", "fail " + i);
              case 1 -> source(i + ".jsonl", "{\"text\": \"a\"}\n{\n{\"text\": \"b\"}");
              case 2 -> source(i + ".png", "");
              case 3 -> new Found.Skipped(i + ".bin", "binary");
              default -> source(i + ".txt", "Text " + i);
            });
  }

  @Test
  void givesTheSameOutcomesInTheOrderOfTheSourcesOnAnyNumberOfThreads() {
    List<String> alone = outcomes(1, mixed());

    assertThat(alone).hasSize(280);
    assertThat(alone.subList(0, 7))
        .containsExactly(
            "0.txt EXTRACTION_FAILED null",
            "1.jsonl a",
            "1.jsonl INVALID_JSON_LINE line 2, column 2",
            "1.jsonl b",
            "2.png EMPTY_DOCUMENT null",
            "3.bin skipped",
            "4.txt Text 4");
    assertThat(outcomes(2, mixed())).isEqualTo(alone);
    assertThat(outcomes(8, mixed())).isEqualTo(alone);
  }

  @Test
  void goesOnAfterAFaultOfTheExtractor() {
    assertThat(outcomes(2, Stream.of(source("a", "deep"), source("b", "fail"), source("c", "ok"))))
        .containsExactly("a EXTRACTION_FAILED null", "b EXTRACTION_FAILED null", "c ok");
  }

  @Test
  void stopsWhereTheMachineFails() {
    assertThatThrownBy(() -> outcomes(2, Stream.of(source("a", "memory"))))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void opensSourcesOnlyAFewAhead() {
    AtomicInteger opened = new AtomicInteger();
    Stream<Source> endless =
        Stream.generate(() -> {
          opened.incrementAndGet();
          return source("a.txt", "text");
        });

    try (Stream<StageOutcome> outcomes = ingest(2).extract(endless)) {
      assertThat(outcomes.limit(10).count()).isEqualTo(10);
    }

    assertThat(opened.get()).isLessThan(30);
  }

  @Test
  void keepsTheOriginalBytes() {
    StageOutcome outcome = ingest(1).extract(source("a.html", "<p>Some text.")).toList().getFirst();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            StageOutcome.Done.class,
            done -> {
              assertThat(done.original().bytes()).asString().isEqualTo("<p>Some text.");
              assertThat(done.original().mediaType()).isEqualTo("text/html");
            });
  }

  @Test
  void reportsCountsFailuresAndSkippedFiles() {
    IngestReport report = new IngestReport();
    try (var outcomes = ingest(2).extract(mixed().limit(5))) {
      outcomes.forEach(report::add);
    }

    assertThat(report.documents()).isEqualTo(3);
    assertThat(report.lines())
        .hasSize(5)
        .startsWith("3 documents: 0 entities, 0 claims, 0 facts")
        .endsWith("skipped: 3.bin (binary)")
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("failed: 1.jsonl, line 2, column 2: The line is no JSON")
                .endsWith("[INVALID_JSON_LINE]"))
        .anySatisfy(line ->
            assertThat(line).contains("failing 1 failed on document").doesNotContain("as asked"));
  }
}
