package io.factweave.graph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, from which every id that is not given is made.
public final class Digest {
  private Digest() {}

  /// 64 lower-case hexadecimal digits.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// The first 16 digits over the parts, each ended by a character that no part holds.
  public static String shortId(String... parts) {
    String joined = String.join("\u001f", parts);
    return sha256(joined.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
