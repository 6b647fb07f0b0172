package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLinesReaderTest {

  private static List<ReadOutcome> read(String lines) {
    return read(lines.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
  }

  private static List<ReadOutcome> read(byte[] bytes, ReadLimits limits) {
    Source source = Source.ofBytes("a.jsonl", bytes, "a.jsonl", "");
    List<ReadOutcome> outcomes = new ArrayList<>();
    SourceReader.withLimits(limits).open(source).forEachRemaining(r -> outcomes.add(r.read()));
    return outcomes;
  }

  private static Document document(ReadOutcome outcome) {
    return ((ReadOutcome.Read) outcome).document();
  }

  @Test
  void readsADocumentFromEachLineAndKeepsItsTextUnchanged() {
    String lines =
        """
        \ufeff{"id": "one", "text": " A\\u0007\\r\\n 华为 🙂\\n", "title": "T", "publishedOn": "2024-03", "source": "https://example.org/a", "entities": []}

        {"text": "Two."}
        """;

    List<ReadOutcome> outcomes = read(lines);

    assertThat(outcomes).hasSize(2);
    Document first = document(outcomes.getFirst());
    assertThat(first.id()).isEqualTo(new DocumentId("one"));
    assertThat(first.text()).isEqualTo(" A\u0007\r\n 华为 🙂\n");
    assertThat(first.metadata().title()).isEqualTo("T");
    assertThat(first.metadata().publishedOn()).isEqualTo(new PartialDate("2024-03"));
    assertThat(first.metadata().source()).isEqualTo(URI.create("https://example.org/a"));
    assertThat(document(outcomes.get(1)).id())
        .isEqualTo(DocumentIds.ofContent("Two.".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "x"             | line 2, column | no JSON
          nonsense                 | line 2, column | no JSON
          []                       | line 2 | no JSON object
          {"text": "x"} {}         | line 2 | no JSON
          {"title": "x"}           | line 2 | has no "text"
          {"text": 7}              | line 2 | "text" is NUMBER
          {"text": "x", "id": {}}  | line 2 | "id" is OBJECT
          {"text": "\\ud800"}      | line 2 | surrogate
          {"text": "x", "source": "ftp://a"} | line 2 | http or https
          """)
  void namesTheLineThatIsBadAndGoesOn(String line, String location, String says) {
    List<ReadOutcome> outcomes = read("{\"text\": \"a\"}\n" + line + "\n{\"text\": \"b\"}");

    assertThat(outcomes).hasSize(3);
    assertThat(document(outcomes.get(2)).text()).isEqualTo("b");
    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            ReadOutcome.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo(IngestError.INVALID_JSON_LINE);
              assertThat(failed.location()).startsWith(location);
              assertThat(failed.message()).contains(says).doesNotContain("tools.jackson");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "x", "publishedOn": "soon"} | INVALID_DATE
          {"text": "x", "id": " a"}            | INVALID_IDENTIFIER
          {"text": " \\n"}                     | EMPTY_DOCUMENT
          """)
  void keepsTheErrorOfABadValue(String line, String code) {
    assertThat(read(line))
        .singleElement()
        .isInstanceOfSatisfying(
            ReadOutcome.Failed.class,
            failed -> {
              assertThat(failed.code().name()).isEqualTo(code);
              assertThat(failed.location()).isEqualTo("line 1");
            });
    assertThat(GraphError.INVALID_DATE.name()).isEqualTo("INVALID_DATE");
  }

  @Test
  void refusesALineThatIsTooLongOrNotUtf8AndGoesOn() {
    ReadLimits limits = new ReadLimits(100, 100, 100, 1, Duration.ofMinutes(1));
    byte[] lines =
        ("{\"text\": \"" + "x".repeat(200) + "\"}\n{\"text\": \"é\"}\n{\"text\": \"b\"}\n")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(lines, limits))
        .extracting(
            outcome -> outcome instanceof ReadOutcome.Failed failed ? failed.code().name() : "read")
        .containsExactly("DOCUMENT_TOO_LARGE", "INVALID_JSON_LINE", "read");
  }

  @Test
  void tellsJsonLinesWithoutANameByTheirLook() {
    byte[] bytes = "{\"id\": \"a\", \"text\": \"b\"}\n".getBytes(StandardCharsets.UTF_8);
    Source source = Source.ofStream("standard input", new java.io.ByteArrayInputStream(bytes));

    assertThat(document(SourceReader.standard().open(source).next().read()).text()).isEqualTo("b");
  }

  @Test
  void holdsOneLineInMemoryAtATime() {
    InputStream endless =
        new InputStream() {
          private static final byte[] LINE =
              "{\"text\": \"again\"}\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() throws IOException {
            return LINE[at++ % LINE.length];
          }
        };

    Iterator<Reading> readings =
        SourceReader.standard().open(Source.ofStream("standard input", endless));

    for (int i = 0; i < 10_000; i++) {
      assertThat(readings.hasNext()).isTrue();
      assertThat(document(readings.next().read()).text()).isEqualTo("again");
    }
  }
}
