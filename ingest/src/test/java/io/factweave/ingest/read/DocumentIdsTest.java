package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.DocumentId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentIdsTest {
  private static final byte[] BYTES = "text".getBytes(StandardCharsets.UTF_8);
  private static final URI PLAIN = URI.create("https://example.org/a/b?id=7");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://Example.ORG/a/b?id=7",
        "https://example.org:443/a/b/?id=7",
        "https://example.org/a/b?id=7#part",
        "https://example.org/a/./c/../b?utm_source=x&id=7&utm_medium=y&fbclid=z"
      })
  void isTheSameForAllWaysToWriteAnAddress(String url) {
    assertThat(DocumentIds.ofUrl(URI.create(url))).isEqualTo(DocumentIds.ofUrl(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a/b?id=7",
        "https://example.org:8443/a/b?id=7",
        "https://example.org/a/B?id=7",
        "https://example.org/a/b?id=8",
        "https://www.example.org/a/b?id=7"
      })
  void differsForOtherAddresses(String url) {
    assertThat(DocumentIds.ofUrl(URI.create(url))).isNotEqualTo(DocumentIds.ofUrl(PLAIN));
  }

  @Test
  void prefersTheGivenIdThenTheAddressThenTheContent() {
    DocumentId given = new DocumentId("mine");

    assertThat(DocumentIds.of(given, PLAIN, BYTES)).isEqualTo(given);
    assertThat(DocumentIds.of(null, PLAIN, BYTES)).isEqualTo(DocumentIds.ofUrl(PLAIN));
    assertThat(DocumentIds.of(null, null, BYTES)).isEqualTo(DocumentIds.ofContent(BYTES));
  }

  @Test
  void isHexadecimal() {
    assertThat(DocumentIds.ofContent(BYTES).value()).matches("[0-9a-f]{32}");
  }

  @Test
  void isTheSameForATextFileAndItsTextAsJson() {
    SourceReader reader = SourceReader.standard();
    byte[] json = "{\"text\": \"text\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(reader.readOne(Source.ofBytes("a", BYTES, "a.txt", "")).document().id())
        .isEqualTo(reader.readOne(Source.ofBytes("b", json, "b.jsonl", "")).document().id());
  }
}
