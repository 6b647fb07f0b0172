package io.factweave.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// How a server is started.
///
/// @param host address to listen on: a name or an IP address
/// @param port to listen on; 0 for any that is free
/// @param maxBodyBytes largest body of a request
/// @param token what writers must show as `Authorization: Bearer`; null for none, which only an
///     address of this machine itself allows
public record ServerSettings(String host, int port, long maxBodyBytes, @Nullable String token) {
  private static final int MAX_PORT = 65_535;

  /// Of a server for this machine alone, at port 8080.
  public static ServerSettings local() {
    return new ServerSettings("127.0.0.1", 8080, 64L << 20, null);
  }

  public ServerSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("%d is no port: 0 to %d".formatted(port, MAX_PORT));
    }
    if (maxBodyBytes <= 0) {
      throw new IllegalArgumentException("The largest size of a body is greater than 0");
    }
    if (token != null && token.isBlank()) {
      throw new IllegalArgumentException("The token is blank");
    }
    if (token == null && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "Listening on %s, which other machines can reach, demands a token".formatted(host));
    }
  }

  /// The same at another port.
  public ServerSettings withPort(int other) {
    return new ServerSettings(host, other, maxBodyBytes, token);
  }

  /// Whether only this machine can reach the server.
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'%s' is no address of this machine".formatted(host), e);
    }
  }
}
