package io.factweave.ingest.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bytes of one document, loaded within the limits, with their format.
public final class Content {
  private final byte[] bytes;
  private final String mediaType;
  private final @Nullable Charset charset;
  private final @Nullable URI source;
  private final ReadLimits limits;

  Content(byte[] bytes, DetectedType type, @Nullable URI source, ReadLimits limits) {
    this.bytes = bytes;
    this.mediaType = type.name();
    this.charset = type.charset();
    this.source = source;
    this.limits = limits;
  }

  /// Never empty; not to be changed.
  public byte[] bytes() {
    return bytes;
  }

  /// Such as `text/html`, without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The character set that the sender named.
  public Optional<Charset> charset() {
    return Optional.ofNullable(charset);
  }

  /// Where it was read from on the web, as its owner says.
  public Optional<URI> source() {
    return Optional.ofNullable(source);
  }

  public ReadLimits limits() {
    return limits;
  }
}
