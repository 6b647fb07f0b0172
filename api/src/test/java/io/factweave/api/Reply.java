package io.factweave.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer as it stands on the wire. Requests are written byte by byte, since a client library
/// would mend or refuse what a bad client sends.
public record Reply(int status, Map<String, String> headers, byte[] bytes, boolean whole) {

  /// Sends one request and reads until the server closes.
  public static Reply to(
      URI server, String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Host", server.getAuthority());
    all.put("Connection", "close");
    if (body.length > 0 && !headers.containsKey("Transfer-Encoding")) {
      all.put("Content-Length", Integer.toString(body.length));
    }
    all.putAll(headers);
    StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return read(new BufferedInputStream(socket.getInputStream()), method.equals("HEAD"));
    }
  }

  private static Reply read(InputStream in, boolean bodiless) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (a, b) -> a + ", " + b);
    }
    if (bodiless) {
      return new Reply(status, headers, in.readAllBytes(), true);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean whole =
        "chunked".equals(headers.get("transfer-encoding"))
            ? readChunks(in, body)
            : in.transferTo(body) >= 0;
    return new Reply(status, headers, body.toByteArray(), whole);
  }

  /// Whether the last chunk came: an answer that breaks off has none.
  private static boolean readChunks(InputStream in, ByteArrayOutputStream body) throws IOException {
    while (true) {
      String size = line(in);
      if (size.isEmpty()) {
        return false;
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return true;
      }
      byte[] chunk = in.readNBytes(length);
      body.write(chunk);
      if (chunk.length < length) {
        return false;
      }
      line(in);
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Media type without parameters, empty where there is none.
  public String type() {
    return header("Content-Type").map(type -> type.replaceFirst(";.*", "").strip()).orElse("");
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(bytes);
  }
}
