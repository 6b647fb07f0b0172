package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lines of a gold file, each with its place for messages.
final class GoldLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  private GoldLines() {}

  /// One line, without its end.
  ///
  /// @param number counted from 1
  record Line(Path file, int number, String text) {

    /// The line as JSON object.
    JsonNode json() {
      try {
        JsonNode node = JSON.readTree(text);
        if (node != null && node.isObject()) {
          return node;
        }
      } catch (JacksonException e) {
        throw broken("no JSON object (%s)".formatted(firstLine(e)), e);
      }
      throw broken("no JSON object", null);
    }

    /// The string or number of this field of a part of the line.
    String string(JsonNode node, String field) {
      JsonNode value = node.path(field);
      if (!value.isString() && !value.isNumber()) {
        throw broken("'%s' is missing or no string".formatted(field), null);
      }
      return value.asString();
    }

    /// The whole number of this field of a part of the line.
    int number(JsonNode node, String field) {
      JsonNode value = node.path(field);
      if (!value.isInt()) {
        throw broken("'%s' is missing or no whole number".formatted(field), null);
      }
      return value.asInt();
    }

    /// The list of this field of a part of the line.
    JsonNode list(JsonNode node, String field) {
      JsonNode value = node.path(field);
      if (!value.isArray()) {
        throw broken("'%s' is missing or no list".formatted(field), null);
      }
      return value;
    }

    FactweaveException broken(String problem) {
      return broken(problem, null);
    }

    private FactweaveException broken(String problem, @Nullable Throwable cause) {
      String location = file + ":" + number;
      return new FactweaveException(
          IngestError.INVALID_GOLD_FILE, "%s: %s".formatted(location, problem), location, cause);
    }

    private static String firstLine(Throwable e) {
      String message = String.valueOf(e.getMessage());
      return message.lines().findFirst().orElse(message);
    }
  }

  /// Every line, blank ones too, in UTF-8.
  ///
  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_GOLD_FILE` with the first line that
  ///     is not UTF-8
  static List<Line> read(Path file) {
    byte[] bytes = bytes(file);
    List<Line> lines = new ArrayList<>();
    int start = startsWithMark(bytes) ? 3 : 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int length = (end > start && bytes[end - 1] == '\r' ? end - 1 : end) - start;
      lines.add(line(file, lines.size() + 1, ByteBuffer.wrap(bytes, start, length)));
      start = end + 1;
    }
    return lines;
  }

  /// Every line that is not blank.
  static List<Line> readFilled(Path file) {
    return read(file).stream().filter(line -> !line.text().isBlank()).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND, "%s cannot be read: %s".formatted(file, e), e);
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static Line line(Path file, int number, ByteBuffer bytes) {
    try {
      return new Line(file, number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw new Line(file, number, "").broken("the line is not UTF-8", e);
    }
  }
}
