package io.factweave.api.command;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A server that has a data folder open at this moment, found by the file `server.properties` that
/// it keeps there while it runs. Commands on that folder go through it.
public final class FolderServer {
  private static final String FILE = "server.properties";
  private static final String TOKEN_VARIABLE = "FACTWEAVE_TOKEN";

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private FolderServer(URI address) {
    this.address = address;
  }

  /// The server on this folder, where its process lives.
  public static Optional<FolderServer> find(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
      long process = Long.parseLong(properties.getProperty("process", "-1"));
      boolean alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
      return alive
          ? Optional.of(new FolderServer(URI.create(properties.getProperty("address", ""))))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // half-written by a server that died: as good as none
    }
  }

  static FolderServer at(URI address) {
    return new FolderServer(address);
  }

  /// Says in the folder that this process serves it at this address.
  public static void announce(Path folder, URI address) {
    String text = "process=%d%naddress=%s%n".formatted(ProcessHandle.current().pid(), address);
    try {
      Files.writeString(folder.resolve(FILE), text);
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.DATA_FOLDER_UNUSABLE, "%s cannot be written: %s".formatted(folder, e), e);
    }
  }

  /// Takes back what `announce` said.
  public static void withdraw(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.DATA_FOLDER_UNUSABLE, "%s cannot be written: %s".formatted(folder, e), e);
    }
  }

  public URI address() {
    return address;
  }

  /// Sends a request and returns the whole answer, of whatever status.
  HttpResponse<InputStream> post(String path, Map<String, String> headers, BodyPublisher body) {
    return send(request(path, headers).POST(body).build());
  }

  HttpResponse<InputStream> get(String path, Map<String, String> headers) {
    return send(request(path, headers).GET().build());
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    headers.forEach(request::header);
    @Nullable String token = System.getenv(TOKEN_VARIABLE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.STORE_FAILED,
          "The server at %s, which has this data folder open, does not answer: %s"
              .formatted(address, e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactweaveException(GraphError.STORE_FAILED, "Interrupted", e);
    }
  }
}
