package io.factweave.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a server is started.
///
/// @param data folder of the record; made where it is missing
/// @param host address to listen on: a name or an IP address
/// @param port to listen on; 0 for any that is free
/// @param neo4j where Cypher is answered
/// @param queryTimeout longest time of one query in either language
/// @param maxBodyBytes largest body of a request
/// @param token what writers must show as `Authorization: Bearer`; null for none, which only an
///     address of this machine itself allows
public record ServerSettings(
    Path data,
    String host,
    int port,
    Neo4jMode neo4j,
    Duration queryTimeout,
    long maxBodyBytes,
    @Nullable String token) {
  private static final int MAX_PORT = 65_535;

  /// Of a server for this machine alone, at port 8080.
  public static ServerSettings local(Path data, Neo4jMode neo4j) {
    return new ServerSettings(
        data, "127.0.0.1", 8080, neo4j, Duration.ofSeconds(30), 64L << 20, null);
  }

  public ServerSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("%d is no port: 0 to %d".formatted(port, MAX_PORT));
    }
    if (queryTimeout.isZero() || queryTimeout.isNegative() || maxBodyBytes <= 0) {
      throw new IllegalArgumentException("Time limit and size of the body are greater than 0");
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
    return new ServerSettings(data, host, other, neo4j, queryTimeout, maxBodyBytes, token);
  }

  /// Whether only this machine can reach the server.
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "'%s' is no address of this machine".formatted(host), e);
    }
  }
}
