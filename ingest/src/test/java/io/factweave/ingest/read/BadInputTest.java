package io.factweave.ingest.read;

import static io.factweave.ingest.IngestError.BROKEN_DOCUMENT;
import static io.factweave.ingest.IngestError.DOCUMENT_TOO_LARGE;
import static io.factweave.ingest.IngestError.EMPTY_DOCUMENT;
import static io.factweave.ingest.IngestError.ENCRYPTED_DOCUMENT;
import static io.factweave.ingest.IngestError.NOT_TEXT;
import static io.factweave.ingest.IngestError.SOURCE_NOT_FOUND;
import static io.factweave.ingest.IngestError.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.ingest.IngestError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bad input has its own error and says what to do.
final class BadInputTest {
  private static final ReadLimits SMALL =
      new ReadLimits(1 << 20, 8 << 20, 1000, 3, Duration.ofMinutes(1));

  record Bad(String name, byte[] bytes, String mediaType, IngestError code, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Bad bad(String name, byte[] bytes, IngestError code, String says) {
    return new Bad(name, bytes, "", code, says);
  }

  static Stream<Bad> badInputs() throws IOException {
    byte[] pdf = OfficeFiles.pdf("# A heading", "A text of some length, in a PDF of one page.");
    byte[] docx = OfficeFiles.docx("A text of some length.");
    return Stream.of(
        bad("empty.txt", new byte[0], EMPTY_DOCUMENT, "no bytes"),
        bad(
            "blank.txt",
            " \n\t \r\n".getBytes(StandardCharsets.UTF_8),
            EMPTY_DOCUMENT,
            "white space"),
        bad("picture.txt", png(), NOT_TEXT, "image/png"),
        bad("picture.png", png(), NOT_TEXT, "Supported are plain text"),
        bad("random.md", new byte[] {7, 1, 0, 3, 4, 0, 0, 2, 9}, NOT_TEXT, "binary data"),
        bad("archive.zip", zip("a.txt"), UNSUPPORTED_MEDIA_TYPE, "zip archive"),
        bad("archive.docx", zip("a.txt"), BROKEN_DOCUMENT, "broken"),
        bad(
            "table.csv",
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
            UNSUPPORTED_MEDIA_TYPE,
            ".csv"),
        new Bad(
            "",
            "{}".getBytes(StandardCharsets.UTF_8),
            "application/json",
            UNSUPPORTED_MEDIA_TYPE,
            "application/json"),
        new Bad(
            "",
            "a".getBytes(StandardCharsets.UTF_8),
            "text/plain; charset=klingon",
            UNSUPPORTED_MEDIA_TYPE,
            "klingon"),
        bad(
            "locked.pdf",
            OfficeFiles.encryptedPdf("secret", true, "x"),
            ENCRYPTED_DOCUMENT,
            "password"),
        bad("closed.pdf", OfficeFiles.encryptedPdf("", false, "x"), ENCRYPTED_DOCUMENT, "forbids"),
        bad("cut.pdf", Arrays.copyOf(pdf, 60), BROKEN_DOCUMENT, "cut off"),
        bad(
            "fake.pdf",
            "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8),
            BROKEN_DOCUMENT,
            "PDF"),
        bad("text.pdf", "Only text.".getBytes(StandardCharsets.UTF_8), BROKEN_DOCUMENT, "PDF"),
        bad("scan.pdf", OfficeFiles.pdf(p -> {}, List.of(List.of())), EMPTY_DOCUMENT, "OCR"),
        bad(
            "long.pdf",
            OfficeFiles.pdf(p -> {}, List.of(List.of(), List.of(), List.of(), List.of())),
            DOCUMENT_TOO_LARGE,
            "4 pages"),
        bad("bomb.pdf", pdfBomb(), DOCUMENT_TOO_LARGE, "unpacks"),
        bad("locked.docx", OfficeFiles.encryptedDocx("x"), ENCRYPTED_DOCUMENT, "password"),
        bad("locked", OfficeFiles.encryptedDocx("x"), ENCRYPTED_DOCUMENT, "password"),
        bad("bomb.docx", OfficeFiles.zipBomb(16 << 20), DOCUMENT_TOO_LARGE, "unpacks"),
        bad("cut.docx", Arrays.copyOf(docx, docx.length / 2), BROKEN_DOCUMENT, "cut off"),
        bad("text.docx", "Only text.".getBytes(StandardCharsets.UTF_8), BROKEN_DOCUMENT, "Word"),
        bad("blank.docx", OfficeFiles.docx(" "), EMPTY_DOCUMENT, "white space"),
        bad(
            "script.html",
            "<html><script>draw()</script>".getBytes(StandardCharsets.UTF_8),
            EMPTY_DOCUMENT,
            "JavaScript"),
        bad(
            "huge.txt",
            "All work. ".repeat(200_000).getBytes(StandardCharsets.UTF_8),
            DOCUMENT_TOO_LARGE,
            "bytes"),
        bad(
            "long.txt",
            "All work. ".repeat(200).getBytes(StandardCharsets.UTF_8),
            DOCUMENT_TOO_LARGE,
            "characters"));
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedWithItsErrorAndAdvice(Bad bad) {
    Source source = Source.ofBytes("upload", bad.bytes(), bad.name(), bad.mediaType());

    assertThat(SourceReader.withLimits(SMALL).open(source).next().read())
        .isInstanceOfSatisfying(
            ReadOutcome.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo(bad.code());
              assertThat(failed.message()).contains(bad.says()).doesNotContain("Exception");
            });
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThat(
            SourceReader.standard().open(Source.ofFile(Path.of("no-such-file.txt"))).next().read())
        .isEqualTo(
            new ReadOutcome.Failed(
                "no-such-file.txt", SOURCE_NOT_FOUND, "There is no such file", null));
  }

  @Test
  void givesUpWhatTakesTooLong() {
    DocumentReader endless =
        new DocumentReader() {
          @Override
          public java.util.Set<String> mediaTypes() {
            return java.util.Set.of(MediaTypes.PLAIN);
          }

          @Override
          public ReadText read(Content content) {
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            throw new IllegalStateException("interrupted");
          }
        };
    ReadLimits limits = new ReadLimits(1000, 1000, 1000, 1, Duration.ofMillis(20));
    Source source = Source.ofBytes("a", new byte[] {65}, "", "");

    assertThat(new SourceReader(List.of(endless), limits).open(source).next().read())
        .isInstanceOfSatisfying(
            ReadOutcome.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo(BROKEN_DOCUMENT));
  }

  @Test
  void survivesEveryCutOfARealFile() {
    byte[] docx = OfficeFiles.docx("A text of some length.");
    byte[] pdf = OfficeFiles.pdf("A text of some length.");
    String outcomes =
        Stream.of(docx, pdf)
            .flatMap(whole ->
                IntStream.rangeClosed(1, 40)
                    .mapToObj(i -> Arrays.copyOf(whole, whole.length * i / 41)))
            .map(cut -> Source.ofBytes("cut", cut, "", ""))
            .map(source -> SourceReader.standard().open(source).next().read())
            .filter(ReadOutcome.Failed.class::isInstance)
            .map(failed -> ((ReadOutcome.Failed) failed).code().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));

    assertThat(outcomes.toUpperCase(Locale.ROOT))
        .contains("BROKEN_DOCUMENT")
        .doesNotContain("FAILED");
  }

  @Test
  void closesTheStreamOfARefusedSource() throws IOException {
    var closed = new java.util.concurrent.atomic.AtomicBoolean();
    InputStream stream =
        new java.io.ByteArrayInputStream(png()) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    SourceReader.standard().open(Source.ofStream("standard input", stream)).next().read();

    assertThat(closed).isTrue();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(65);
    }
    return out.toByteArray();
  }

  private static byte[] pdfBomb() {
    return OfficeFiles.pdf(
        pdf -> {
          PDPage page = new PDPage();
          pdf.addPage(page);
          PDStream stream = new PDStream(pdf);
          try (var out = stream.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 16; i++) {
              out.write(spaces);
            }
          }
          page.setContents(stream);
        },
        List.of());
  }
}
