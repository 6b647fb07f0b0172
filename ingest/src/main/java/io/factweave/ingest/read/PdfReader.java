package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF: its text in the order in which it was written. Lines of a paragraph are joined, words
/// divided at line ends made whole, headers, footers and page numbers that repeat from page to page
/// left out. Title, author, date and language come from its metadata. Nothing outside of the file
/// is read, nothing in it is run.
///
/// A PDF that is encrypted yet opens without a password is read where its owner allows to extract
/// text.
public final class PdfReader implements DocumentReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.PDF);
  }

  @Override
  public ReadText read(Content content) {
    PdfStreams.refuseBombs(content.bytes(), content.limits());
    try (PDDocument pdf = Loader.loadPDF(content.bytes())) {
      check(pdf, content.limits());
      var lines = new PdfLines(content.limits()).read(pdf);
      return new ReadText(Texts.printable(PdfParagraphs.join(lines)), metadata(pdf));
    } catch (InvalidPasswordException e) {
      throw encrypted("needs a password", e);
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.BROKEN_DOCUMENT,
          "The PDF is broken or cut off; get it anew, or print it to a new PDF",
          e);
    }
  }

  @Override
  public String adviceWhereEmpty() {
    return "The pages may be scanned images; run text recognition (OCR) over the PDF first.";
  }

  private static void check(PDDocument pdf, ReadLimits limits) {
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      throw encrypted("forbids to extract its text", null);
    }
    if (pdf.getNumberOfPages() > limits.maxPages()) {
      throw new FactweaveException(
          IngestError.DOCUMENT_TOO_LARGE,
          "The PDF has %,d pages, at most %,d are allowed; split it into parts"
              .formatted(pdf.getNumberOfPages(), limits.maxPages()));
    }
  }

  private static FactweaveException encrypted(String what, @Nullable Throwable cause) {
    return new FactweaveException(
        IngestError.ENCRYPTED_DOCUMENT,
        "The PDF is encrypted and %s; save it without protection".formatted(what),
        cause);
  }

  private static DocumentMetadata metadata(PDDocument pdf) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    return new DocumentMetadata(
        line(information.getTitle()).orElse(null),
        line(information.getAuthor()).orElse(null),
        created(information).orElse(null),
        line(pdf.getDocumentCatalog().getLanguage()).flatMap(WebValues::language).orElse(null),
        null,
        MediaTypes.PDF);
  }

  private static Optional<String> line(@Nullable String value) {
    return Optional.ofNullable(value).map(Texts::oneLine).filter(line -> !line.isEmpty());
  }

  /// The day in the time zone that the date carries.
  private static Optional<PartialDate> created(PDDocumentInformation information) {
    Calendar date = information.getCreationDate();
    return date == null
        ? Optional.empty()
        : Optional.of(
            PartialDate.of(LocalDate.ofInstant(date.toInstant(), date.getTimeZone().toZoneId())));
  }
}
