package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.PartialDate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MarkdownReaderTest extends DocumentReaderContract {

  @Override
  DocumentReader reader() {
    return new MarkdownReader();
  }

  @Override
  byte[] sample() {
    return utf8("# A title\n\nSome *text*.\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(String markdown) {
    return read(utf8(markdown)).text();
  }

  @Test
  void showsWhatAReaderSees() {
    String markdown =
        """
        A heading
        =========

        A **bold** claim by [Nvidia](https://example.org "title") &amp; `CUDA`,
        on two lines.\\
        After a break.

        - one
        - two, with *stress*
          1. inner

        > quoted 🙂

        ![a picture](p.png)

        | Chip | Maker |
        | ---- | ----- |
        | H20  | Nvidia |

        ```java
        int i = 0;
        ```

        <div>raw <b>HTML</b></div>
        """;

    assertThat(text(markdown))
        .isEqualTo(
            """
            A heading

            A bold claim by Nvidia & CUDA, on two lines.
            After a break.

            one
            two, with stress

            inner

            quoted 🙂

            Chip | Maker
            H20 | Nvidia

            int i = 0;

            raw HTML
            """);
  }

  @Test
  void takesMetadataFromFrontMatter() {
    String markdown =
        """
        ---
        title: "Chips: a history"
        author: [Ada Quayle, Ben Ouro]
        date: 2024-03-05
        lang: en
        source: https://example.org/chips
        ---

        # Chips

        Text.
        """;

    var read = read(utf8(markdown));

    assertThat(read.text()).isEqualTo("Chips\n\nText.\n");
    assertThat(read.metadata().title()).isEqualTo("Chips: a history");
    assertThat(read.metadata().author()).isEqualTo("Ada Quayle, Ben Ouro");
    assertThat(read.metadata().publishedOn()).isEqualTo(new PartialDate("2024-03-05"));
    assertThat(read.metadata().language()).isEqualTo("en");
    assertThat(read.metadata().source()).isEqualTo(URI.create("https://example.org/chips"));
  }

  @Test
  void readsFrontMatterThatIsNoGoodYaml() {
    var read = read(utf8("---\r\ntitle: Chips: a history\r\ndate: 2024\r\n---\r\nText.\r\n"));

    assertThat(read.metadata().title()).isEqualTo("Chips: a history");
    assertThat(read.metadata().publishedOn()).isEqualTo(new PartialDate("2024"));
    assertThat(read.text()).isEqualTo("Text.\n");
  }

  @Test
  void takesTheFirstHeadingAsTitleWithoutFrontMatter() {
    assertThat(read(sample()).metadata().title()).isEqualTo("A title");
  }

  @Test
  void keepsARuleAtTheTopApartFromFrontMatter() {
    assertThat(text("---\n\nText above.\n\n---\n\nText below.\n"))
        .isEqualTo("Text above.\n\nText below.\n");
  }
}
