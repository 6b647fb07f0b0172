package io.factweave.api.security;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides who may do what. Reading is open to everybody who reaches the server; writing needs the
/// token where one is set, and no foreign origin.
///
/// On an address of this machine alone the `Host` header must name this machine: a page elsewhere
/// that has its own name resolved to 127.0.0.1 (DNS rebinding) still sends that name.
final class Gatekeeper {
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String BEARER = "bearer ";

  private final String host;
  private final boolean loopback;
  private final @Nullable String token;

  Gatekeeper(String host, boolean loopback, @Nullable String token) {
    this.host = host;
    this.loopback = loopback;
    this.token = token;
  }

  /// @throws FactweaveException with the code of the reason, where the request is refused
  void check(Knock knock) {
    if (loopback) {
      checkHost(knock);
    }
    if (knock.writes()) {
      checkOrigin(knock);
      checkToken(knock);
    }
  }

  private void checkHost(Knock knock) {
    String name = nameOf(knock.host().orElse(""));
    if (!LOOPBACK_NAMES.contains(name) && !name.equalsIgnoreCase(host)) {
      throw new FactweaveException(
          ApiError.HOST_REFUSED,
          "This server is for this machine alone and is called localhost or 127.0.0.1, not '%s'"
              .formatted(name));
    }
  }

  private static void checkOrigin(Knock knock) {
    if (knock.origin().isEmpty()) {
      return;
    }
    String origin = knock.origin().get();
    if (!authorityOf(origin).equals(knock.host().map(Gatekeeper::withoutDefaultPort))) {
      throw new FactweaveException(
          ApiError.ORIGIN_REFUSED,
          "A page of '%s' may not write here; only pages of this server may".formatted(origin));
    }
  }

  private void checkToken(Knock knock) {
    if (token == null) {
      return;
    }
    String shown =
        knock
            .authorization()
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip())
            .orElse("");
    if (!MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
      throw new FactweaveException(
          ApiError.TOKEN_REQUIRED,
          shown.isEmpty()
              ? "Writing needs the server's token: send 'Authorization: Bearer TOKEN'"
              : "This is not the server's token");
    }
  }

  private static Optional<String> authorityOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority())
          .map(Gatekeeper::withoutDefaultPort);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutDefaultPort(String authority) {
    return authority.toLowerCase(java.util.Locale.ROOT).replaceFirst(":(80|443)$", "");
  }

  private static String nameOf(String hostHeader) {
    return hostHeader.toLowerCase(java.util.Locale.ROOT).replaceFirst(":[0-9]*$", "");
  }
}
