package io.factweave.graph.model;

import java.util.regex.Pattern;

/// SHA-256 of what was read: 64 lower-case hexadecimal digits.
public record ContentHash(String value) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    if (!HEX.matcher(value).matches()) {
      throw new IllegalArgumentException("'%s' is no SHA-256 in hexadecimal".formatted(value));
    }
  }

  public static ContentHash of(byte[] bytes) {
    return new ContentHash(Digest.sha256(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
