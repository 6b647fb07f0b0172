package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.IngestError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// A Word document (.docx): the text of its body as its last revision has it; headings, paragraphs,
/// list items and table rows stand on lines of their own. Headers, footers, notes and comments are
/// left out. Title, author, date and language come from its properties. Macros and links are not
/// followed.
public final class DocxReader implements DocumentReader {
  private static final String STRICT_DOCUMENT =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.DOCX);
  }

  @Override
  public ReadText read(Content content) {
    refuseOtherContainers(content.bytes());
    refuseBombs(content);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content.bytes()));
        InputStream body = mainPart(file).getInputStream()) {
      String text = DocxText.read(body, content.limits());
      return new ReadText(Texts.printable(text), metadata(file.getPackageProperties()));
    } catch (FactweaveException e) {
      throw e;
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  /// An encrypted DOCX is an OLE container with the packed document in it.
  private static void refuseOtherContainers(byte[] bytes) {
    if (FileMagic.valueOf(bytes) != FileMagic.OLE2) {
      return;
    }
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new FactweaveException(
            IngestError.ENCRYPTED_DOCUMENT,
            "The Word document is encrypted; save it without a password");
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof FactweaveException known ? known : broken(e);
    }
    throw new FactweaveException(
        IngestError.UNSUPPORTED_MEDIA_TYPE,
        "It is an Office file of the format before 2007; save it as .docx. "
            + MediaTypes.SUPPORTED);
  }

  /// Unpacks all parts once without keeping them.
  private static void refuseBombs(Content content) {
    long total = 0;
    byte[] buffer = new byte[64 << 10];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.bytes()))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          total += read;
          if (total > content.limits().maxUnpackedBytes()) {
            throw tooLarge(content.limits());
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static FactweaveException tooLarge(ReadLimits limits) {
    return new FactweaveException(
        IngestError.DOCUMENT_TOO_LARGE,
        "The Word document unpacks to more than %,d bytes, which is the limit"
            .formatted(limits.maxUnpackedBytes()));
  }

  private static FactweaveException broken(Throwable cause) {
    return new FactweaveException(
        IngestError.BROKEN_DOCUMENT,
        "The Word document is broken or cut off; get it anew, or save it anew from Word",
        cause);
  }

  private static PackagePart mainPart(OPCPackage file) throws OpenXML4JException {
    PackageRelationshipCollection found =
        file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
    PackageRelationshipCollection all =
        found.isEmpty() ? file.getRelationshipsByType(STRICT_DOCUMENT) : found;
    PackageRelationship main = all.isEmpty() ? null : all.getRelationship(0);
    PackagePart part =
        main == null ? null : file.getPart(PackagingURIHelper.createPartName(main.getTargetURI()));
    if (part == null || !part.getContentType().contains("wordprocessingml")) {
      throw new FactweaveException(
          IngestError.UNSUPPORTED_MEDIA_TYPE,
          "It is packed like an Office file, but holds no Word document. " + MediaTypes.SUPPORTED);
    }
    return part;
  }

  private static DocumentMetadata metadata(PackageProperties properties) {
    return new DocumentMetadata(
        line(properties.getTitleProperty()).orElse(null),
        line(properties.getCreatorProperty()).orElse(null),
        properties.getCreatedProperty().map(DocxReader::day).orElse(null),
        line(properties.getLanguageProperty()).flatMap(WebValues::language).orElse(null),
        null,
        MediaTypes.DOCX);
  }

  private static Optional<String> line(Optional<String> value) {
    return value.map(Texts::oneLine).filter(line -> !line.isEmpty());
  }

  private static PartialDate day(Date date) {
    return PartialDate.of(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
  }
}
