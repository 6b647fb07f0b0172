package io.factweave.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes to read one document from, or many where they are JSON lines. They are opened only when
/// their turn comes, and once.
///
/// @param fileName by whose ending the format may be told; empty where there is none
/// @param mediaType what the sender calls it, such as `text/html; charset=utf-8`; empty where
///     nobody says
public record Source(String origin, Content content, String fileName, String mediaType, Given given)
    implements Found {

  /// A way to bytes.
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /// A file; whether it is there shows when it is read.
  public static Source ofFile(Path file) {
    Path name = file.getFileName();
    return new Source(
        file.toString(),
        () -> Files.newInputStream(file),
        name == null ? "" : name.toString(),
        "",
        Given.NOTHING);
  }

  /// Bytes that are there, such as an uploaded file.
  public static Source ofBytes(String origin, byte[] bytes, String fileName, String mediaType) {
    return new Source(
        origin, () -> new ByteArrayInputStream(bytes), fileName, mediaType, Given.NOTHING);
  }

  /// Standard input, or another stream without a name. Closed after reading.
  public static Source ofStream(String origin, InputStream stream) {
    return new Source(origin, () -> stream, "", "", Given.NOTHING);
  }

  /// This source with what its owner says of it.
  public Source with(Given given) {
    return new Source(origin, content, fileName, mediaType, given);
  }
}
