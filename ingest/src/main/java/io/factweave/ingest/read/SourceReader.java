package io.factweave.ingest.read;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Step 1 as a whole: tells the format of a source, hands its bytes to the reader of that format
/// within the limits, and makes documents of what comes out. Whatever is wrong with a source is the
/// outcome of that source. Safe on many threads.
public final class SourceReader {
  private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);
  private static final int HEAD = 64 << 10;

  private final Map<String, DocumentReader> readers = new HashMap<>();
  private final JsonLinesReader jsonLines;
  private final ReadLimits limits;

  public SourceReader(List<DocumentReader> readers, ReadLimits limits) {
    readers.forEach(reader -> reader.mediaTypes().forEach(type -> this.readers.put(type, reader)));
    this.jsonLines = new JsonLinesReader(limits);
    this.limits = limits;
  }

  /// Reads all supported formats within the default limits.
  public static SourceReader standard() {
    return withLimits(ReadLimits.DEFAULT);
  }

  /// Reads all supported formats.
  public static SourceReader withLimits(ReadLimits limits) {
    return new SourceReader(
        List.of(
            new PlainTextReader(),
            new MarkdownReader(),
            new HtmlReader(),
            new PdfReader(),
            new DocxReader()),
        limits);
  }

  /// The documents of a source, each to be read when and where the caller wants: the one of a
  /// document, each line of JSON lines.
  public Iterator<Reading> open(Source source) {
    try {
      BufferedInputStream stream = new BufferedInputStream(source.content().open(), HEAD);
      return open(source, stream);
    } catch (IOException e) {
      return failed(source, unreadable(e));
    }
  }

  /// The one document of a source that holds no JSON lines.
  ///
  /// @throws FactweaveException where it cannot be read
  public ReadOutcome.Read readOne(Source source) {
    Iterator<Reading> readings = open(source);
    if (!readings.hasNext()) {
      throw new FactweaveException(IngestError.EMPTY_DOCUMENT, "There is no document in it");
    }
    return switch (readings.next().read()) {
      case ReadOutcome.Read read -> read;
      case ReadOutcome.Failed failed ->
          throw new FactweaveException(failed.code(), failed.message(), failed.location(), null);
    };
  }

  private Iterator<Reading> open(Source source, BufferedInputStream stream) {
    try {
      stream.mark(HEAD);
      byte[] head = stream.readNBytes(HEAD);
      stream.reset();
      if (head.length == 0) {
        throw new FactweaveException(IngestError.EMPTY_DOCUMENT, "It has no bytes");
      }
      DetectedType type = MediaTypes.detect(source, head);
      return type.name().equals(MediaTypes.JSON_LINES)
          ? jsonLines.read(source.origin(), stream)
          : List.<Reading>of(() -> read(source, type, stream)).iterator();
    } catch (FactweaveException e) {
      close(stream);
      return failed(source, e);
    } catch (IOException e) {
      close(stream);
      return failed(source, unreadable(e));
    }
  }

  private ReadOutcome read(Source source, DetectedType type, InputStream stream) {
    try (stream) {
      byte[] bytes = load(stream);
      Content content = new Content(bytes, type, source.given().source(), limits);
      Document document = TimeLimit.run(limits.maxTime(), () -> document(source, content));
      return new ReadOutcome.Read(
          source.origin(), document, new Original(bytes, content.mediaType()));
    } catch (FactweaveException e) {
      LOG.debug("{} cannot be read", source.origin(), e);
      return ReadOutcome.Failed.of(source.origin(), e);
    } catch (IOException e) {
      return ReadOutcome.Failed.of(source.origin(), unreadable(e));
    }
  }

  private byte[] load(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(limits.maxBytes());
    if (bytes.length == limits.maxBytes() && stream.read() >= 0) {
      throw new FactweaveException(
          IngestError.DOCUMENT_TOO_LARGE,
          "It has more than %,d bytes, which is the limit; split it into parts"
              .formatted(limits.maxBytes()));
    }
    return bytes;
  }

  private Document document(Source source, Content content) {
    DocumentReader reader = readers.get(content.mediaType());
    if (reader == null) {
      throw new FactweaveException(
          IngestError.UNSUPPORTED_MEDIA_TYPE,
          "There is no reader for %s. %s".formatted(content.mediaType(), MediaTypes.SUPPORTED));
    }
    ReadText read = read(reader, content);
    if (read.text().isBlank()) {
      throw new FactweaveException(
          IngestError.EMPTY_DOCUMENT, "No text is in it. " + reader.adviceWhereEmpty());
    }
    Texts.checkLength(read.text().length(), limits);
    DocumentMetadata metadata = overridden(read.metadata(), source.given());
    return Document.of(
        DocumentIds.of(source.given().id(), metadata.source(), content.bytes()),
        read.text(),
        metadata);
  }

  private static ReadText read(DocumentReader reader, Content content) {
    try {
      return reader.read(content);
    } catch (FactweaveException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new FactweaveException(
          IngestError.BROKEN_DOCUMENT,
          "It cannot be read as %s (%s); save it anew from the program that made it"
              .formatted(content.mediaType(), e.getClass().getSimpleName()),
          e);
    }
  }

  private static DocumentMetadata overridden(DocumentMetadata own, Given given) {
    return new DocumentMetadata(
        given.title() == null ? own.title() : given.title(),
        own.author(),
        given.publishedOn() == null ? own.publishedOn() : given.publishedOn(),
        own.language(),
        given.source() == null ? own.source() : given.source(),
        own.mediaType());
  }

  private static Iterator<Reading> failed(Source source, FactweaveException e) {
    ReadOutcome outcome = ReadOutcome.Failed.of(source.origin(), e);
    return List.<Reading>of(() -> outcome).iterator();
  }

  private static FactweaveException unreadable(IOException e) {
    return switch (e) {
      case NoSuchFileException none ->
          new FactweaveException(IngestError.SOURCE_NOT_FOUND, "There is no such file", none);
      case AccessDeniedException denied ->
          new FactweaveException(
              IngestError.SOURCE_NOT_FOUND, "It may not be read: permission denied", denied);
      case IOException other ->
          new FactweaveException(
              IngestError.BROKEN_DOCUMENT,
              "Reading it failed: %s".formatted(other.getMessage()),
              other);
    };
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      LOG.debug("A source could not be closed", e);
    }
  }
}
