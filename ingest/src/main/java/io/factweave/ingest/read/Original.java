package io.factweave.ingest.read;

/// A document as it came, before its text was taken out.
public final class Original {
  private final byte[] bytes;
  private final String mediaType;

  /// @param bytes not copied, not to be changed
  public Original(byte[] bytes, String mediaType) {
    this.bytes = bytes;
    this.mediaType = mediaType;
  }

  /// Not to be changed.
  public byte[] bytes() {
    return bytes;
  }

  /// Such as `application/pdf`, without parameters.
  public String mediaType() {
    return mediaType;
  }
}
