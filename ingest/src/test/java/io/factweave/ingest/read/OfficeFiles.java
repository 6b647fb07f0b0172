package io.factweave.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Makes PDF and Word files for tests.
final class OfficeFiles {
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  private OfficeFiles() {}

  /// A change to a document before it is saved.
  interface Change<T> {
    void accept(T document) throws IOException;
  }

  /// Pages of lines; an empty line is a gap, one that begins with `# ` is a heading.
  static byte[] pdf(Change<PDDocument> change, List<List<String>> pages) {
    try (PDDocument pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        addPage(pdf, lines);
      }
      change.accept(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static byte[] pdf(String... lines) {
    return pdf(pdf -> {}, List.of(List.of(lines)));
  }

  private static void addPage(PDDocument pdf, List<String> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      float y = 780;
      for (String line : lines) {
        boolean heading = line.startsWith("# ");
        content.beginText();
        content.setFont(FONT, heading ? 18 : 11);
        content.newLineAtOffset(70, y);
        content.showText(heading ? line.substring(2) : line);
        content.endText();
        y -= 14;
      }
    }
  }

  /// @param user password to open it; empty where none is needed
  static byte[] encryptedPdf(String user, boolean mayExtract, String... lines) {
    return pdf(
        pdf -> {
          AccessPermission permission = new AccessPermission();
          permission.setCanExtractContent(mayExtract);
          StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, permission);
          policy.setEncryptionKeyLength(128);
          pdf.protect(policy);
        },
        List.of(List.of(lines)));
  }

  static byte[] docx(Change<XWPFDocument> content) {
    try (XWPFDocument document = new XWPFDocument()) {
      content.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static byte[] docx(String paragraph) {
    return docx(document -> document.createParagraph().createRun().setText(paragraph));
  }

  static byte[] encryptedDocx(String paragraph) {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(docx(paragraph)));
          OutputStream out = encryptor.getDataStream(container)) {
        file.save(out);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | OpenXML4JException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A Word document with a part of so many zeros.
  static byte[] zipBomb(long zeros) {
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx("small")))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.transferTo(to);
        }
        to.putNextEntry(new ZipEntry("word/media/image1.bin"));
        byte[] block = new byte[1 << 20];
        for (long left = zeros; left > 0; left -= block.length) {
          to.write(block);
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
