package io.factweave.api;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A server that answers, until it is closed.
public final class RunningServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String host;

  RunningServer(ConfigurableApplicationContext context, String host) {
    this.context = context;
    this.host = host;
  }

  /// Where it answers, such as `http://127.0.0.1:8080/`.
  public URI address() {
    int port =
        switch (context) {
          case WebServerApplicationContext web when web.getWebServer() != null ->
              web.getWebServer().getPort();
          default -> throw new IllegalStateException("The server has no port");
        };
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port));
  }

  /// Stops answering; requests that are under way are finished first.
  @Override
  public void close() {
    context.close();
  }
}
