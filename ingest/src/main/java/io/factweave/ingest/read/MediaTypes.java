package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// The formats that can be read, and how one is told: by its first bytes where these are plain,
/// else by what the sender calls it, by the ending of its name, by a look at the text.
public final class MediaTypes {
  public static final String PLAIN = "text/plain";
  public static final String MARKDOWN = "text/markdown";
  public static final String HTML = "text/html";
  public static final String XHTML = "application/xhtml+xml";
  public static final String PDF = "application/pdf";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String JSON_LINES = "application/jsonl";

  /// What can be read, in words for users.
  public static final String SUPPORTED =
      "Supported are plain text (.txt), Markdown (.md), HTML (.html), PDF (.pdf), Word (.docx) and"
          + " JSON lines (.jsonl).";

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("txt", PLAIN),
          Map.entry("text", PLAIN),
          Map.entry("md", MARKDOWN),
          Map.entry("markdown", MARKDOWN),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", XHTML),
          Map.entry("pdf", PDF),
          Map.entry("docx", DOCX),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES));
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry(PLAIN, PLAIN),
          Map.entry(MARKDOWN, MARKDOWN),
          Map.entry("text/x-markdown", MARKDOWN),
          Map.entry("text/x-web-markdown", MARKDOWN),
          Map.entry(HTML, HTML),
          Map.entry(XHTML, XHTML),
          Map.entry(PDF, PDF),
          Map.entry(DOCX, DOCX),
          Map.entry(JSON_LINES, JSON_LINES),
          Map.entry("application/jsonlines", JSON_LINES),
          Map.entry("application/x-ndjson", JSON_LINES),
          Map.entry("application/x-jsonlines", JSON_LINES));
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final int MAX_ENTRIES_LOOKED_AT = 100;

  private MediaTypes() {}

  /// Whether a file of this name is read when it is found in a folder.
  public static boolean hasKnownEnding(String fileName) {
    return BY_ENDING.containsKey(ending(fileName));
  }

  /// The format of a source.
  ///
  /// @param head its first bytes, or all
  /// @throws FactweaveException `UNSUPPORTED_MEDIA_TYPE`, `NOT_TEXT`, `ENCRYPTED_DOCUMENT`
  static DetectedType detect(Source source, byte[] head) {
    String named = essence(source.mediaType());
    String claimed = BY_NAME.getOrDefault(named, BY_ENDING.get(ending(source.fileName())));
    return new DetectedType(
        format(source, head, named, claimed).toLowerCase(Locale.ROOT),
        charset(source.mediaType()).orElse(null));
  }

  private static String format(Source source, byte[] head, String named, @Nullable String claimed) {
    String magic = magic(head);
    return switch (magic) {
      case PDF -> PDF;
      case "application/zip" -> zip(head, claimed);
      case "application/x-tika-msoffice" -> ole(claimed);
      default ->
          TextDecoder.looksLikeText(head)
              ? textFormat(source, head, named, claimed)
              : binary(magic, claimed);
    };
  }

  private static String textFormat(
      Source source, byte[] head, String named, @Nullable String claimed) {
    if (claimed != null) {
      return claimed;
    }
    String ending = ending(source.fileName());
    boolean saysMore = !named.isEmpty() && !named.equals("application/octet-stream");
    if (saysMore || (!ending.isEmpty() && isOtherText(source.fileName()))) {
      throw unsupported(saysMore ? named : "a ." + ending + " file");
    }
    String start = TextDecoder.decode(head, null).stripLeading();
    if (start.startsWith("{\"")) {
      return JSON_LINES;
    }
    return isHtml(start) ? HTML : PLAIN;
  }

  private static boolean isHtml(String start) {
    String lower = start.substring(0, Math.min(start.length(), 1000)).toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || (lower.startsWith("<") && lower.contains("<html"));
  }

  /// Endings such as .csv, .json or .java that stand for a text of another kind.
  private static boolean isOtherText(String fileName) {
    Metadata metadata = new Metadata();
    metadata.set(org.apache.tika.metadata.TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
    String type = detect(new byte[0], metadata);
    return !type.equals(PLAIN) && !type.equals("application/octet-stream");
  }

  private static String zip(byte[] head, @Nullable String claimed) {
    if (DOCX.equals(claimed) || holdsWordDocument(head)) {
      return DOCX;
    }
    throw unsupported("a zip archive or a document packed as one");
  }

  private static boolean holdsWordDocument(byte[] head) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      for (int i = 0; i < MAX_ENTRIES_LOOKED_AT; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return false;
        }
        if (entry.getName().startsWith("word/")) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false; // cut off, or not a zip after all
    }
  }

  /// An encrypted DOCX is no zip but an OLE container; only its reader can tell it from an old
  /// Word, Excel or Outlook file.
  private static String ole(@Nullable String claimed) {
    return claimed == null || claimed.equals(DOCX) ? DOCX : claimedOle(claimed);
  }

  private static String claimedOle(String claimed) {
    throw new FactweaveException(
        IngestError.NOT_TEXT,
        "It is called %s, but is an Office file of the format before 2007. %s"
            .formatted(claimed, SUPPORTED));
  }

  private static String binary(String magic, @Nullable String claimed) {
    if (claimed != null && (claimed.equals(PDF) || claimed.equals(DOCX))) {
      return claimed; // its reader says what is broken
    }
    throw new FactweaveException(
        IngestError.NOT_TEXT,
        "It holds %s, not text. %s"
            .formatted(
                magic.equals("application/octet-stream") || magic.equals(PLAIN)
                    ? "binary data"
                    : "data of type " + magic,
                SUPPORTED));
  }

  private static FactweaveException unsupported(String what) {
    return new FactweaveException(
        IngestError.UNSUPPORTED_MEDIA_TYPE, "It is %s. %s".formatted(what, SUPPORTED));
  }

  private static String magic(byte[] head) {
    return detect(head, new Metadata());
  }

  private static String detect(byte[] head, Metadata metadata) {
    try {
      MediaType type =
          MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), metadata);
      return type.getBaseType().toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // nothing but memory is read
    }
  }

  private static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String essence(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Charset> charset(String mediaType) {
    var matcher = CHARSET.matcher(mediaType);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalArgumentException e) {
      throw new FactweaveException(
          IngestError.UNSUPPORTED_MEDIA_TYPE,
          "'%s' is no character set; use UTF-8, for instance".formatted(matcher.group(1)),
          e);
    }
  }
}
