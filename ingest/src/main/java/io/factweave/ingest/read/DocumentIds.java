package io.factweave.ingest.read;

import io.factweave.graph.model.Digest;
import io.factweave.graph.model.DocumentId;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a document without an id gets one: 32 hexadecimal digits of the SHA-256 of its normalised
/// URL, else of its bytes.
public final class DocumentIds {
  private static final int DIGITS = 32;
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[^=]*|fbclid|gclid|msclkid|mc_cid|mc_eid)(=.*)?");

  private DocumentIds() {}

  static DocumentId of(@Nullable DocumentId given, @Nullable URI source, byte[] bytes) {
    if (given != null) {
      return given;
    }
    return source == null ? ofContent(bytes) : ofUrl(source);
  }

  /// The id of a document without a URL.
  public static DocumentId ofContent(byte[] bytes) {
    return new DocumentId(Digest.sha256(bytes).substring(0, DIGITS));
  }

  /// The id of a document that was read from this URL.
  public static DocumentId ofUrl(URI url) {
    return ofContent(normalised(url).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /// The URL in the form that is the same for all ways to write it: scheme and host in small
  /// letters, without default port, fragment, tracking parameters and slash at the end. Of anything
  /// but `http` and `https` only the fragment is removed.
  static String normalised(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return url.toString().replaceFirst("#.*$", "");
    }
    int usual = scheme.equals("http") ? 80 : 443;
    String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
    String path = url.normalize().getRawPath().replaceFirst("/+$", "");
    return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + path + query(url);
  }

  private static String query(URI url) {
    if (url.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(url.getRawQuery().split("&"))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
