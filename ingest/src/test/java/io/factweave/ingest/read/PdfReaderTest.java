package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.PartialDate;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

final class PdfReaderTest extends DocumentReaderContract {

  @Override
  DocumentReader reader() {
    return new PdfReader();
  }

  @Override
  byte[] sample() {
    return OfficeFiles.pdf("# A heading", "Some text of a small document.");
  }

  private String text(String... lines) {
    return read(OfficeFiles.pdf(lines)).text();
  }

  @Test
  void joinsTheLinesOfAParagraph() {
    assertThat(
            text(
                "# A heading",
                "",
                "Nvidia is a company that designs graphics processors, and it sells them to nearly"
                    + " all",
                "who train large models, from its seat in California.",
                "",
                "A second paragraph begins here."))
        .isEqualTo(
            """
            A heading

            Nvidia is a company that designs graphics processors, and it sells them to nearly all \
            who train large models, from its seat in California.

            A second paragraph begins here.
            """);
  }

  @Test
  void makesWordsWholeThatAreDividedAtTheEndOfALine() {
    assertThat(
            text(
                "A state-owned maker of chips was put on the list, and so was another maker of"
                    + " semi-",
                "conductors; the list names many firms that are owned by a state, and the state-",
                "owned firms complained about it, as did the others, in a letter to the White-",
                "House correspondents, which was long."))
        .contains("semiconductors", "the state-owned firms", "White-House");
  }

  @Test
  void leavesOutHeadersFootersAndPageNumbers() {
    List<List<String>> pages =
        List.of(
            List.of(
                "The Journal of Ports, volume 7",
                "",
                "The first page says this",
                "",
                "Page 1 of 3"),
            List.of(
                "The Journal of Ports, volume 7",
                "",
                "and the second page goes on",
                "",
                "Page 2 of 3"),
            List.of(
                "The Journal of Ports, volume 7",
                "",
                "until the third page ends it.",
                "",
                "Page 3 of 3"));

    assertThat(read(OfficeFiles.pdf(pdf -> {}, pages)).text())
        .isEqualTo(
            "The first page says this and the second page goes on until the third page ends it.\n");
  }

  @Test
  void readsMetadata() {
    GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
    created.setTimeInMillis(1_700_000_000_000L); // 2023-11-14T22:13:20Z
    byte[] pdf =
        OfficeFiles.pdf(
            document -> {
              document.getDocumentInformation().setTitle("Ports and their cranes");
              document.getDocumentInformation().setAuthor("Ada Quayle");
              document.getDocumentInformation().setCreationDate(created);
              document.getDocumentCatalog().setLanguage("en-GB");
            },
            List.of(List.of("Text.")));

    var metadata = read(pdf).metadata();

    assertThat(metadata.title()).isEqualTo("Ports and their cranes");
    assertThat(metadata.author()).isEqualTo("Ada Quayle");
    assertThat(metadata.publishedOn()).isEqualTo(new PartialDate("2023-11-15"));
    assertThat(metadata.language()).isEqualTo("en-GB");
  }

  @Test
  void readsAProtectedPdfThatOpensWithoutAPassword() {
    assertThat(read(OfficeFiles.encryptedPdf("", true, "Open to all.")).text())
        .isEqualTo("Open to all.\n");
  }
}
