package io.factweave.ingest.read;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the values that documents carry in their metadata: addresses and languages.
final class WebValues {
  private WebValues() {}

  /// An absolute `http` or `https` URL.
  ///
  /// @param base what a relative one is relative to
  static Optional<URI> url(String value, @Nullable URI base) {
    try {
      URI parsed = URI.create(value.strip());
      URI url = base == null ? parsed : base.resolve(parsed);
      boolean web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A BCP 47 language tag, from it or from the form `en_US`.
  static Optional<String> language(String value) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(value.strip().replace('_', '-')).build();
      return locale.getLanguage().isEmpty()
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
