package io.factweave.ingest.read;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.IngestError;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON lines (UTF-8): each line is a document `{"id"?, "text", "title"?, "publishedOn"?,
/// "source"?}`; further fields are left aside. The text is used unchanged. A bad line is an outcome
/// of its own with its number, and the others go on. Any number of lines, one in memory at a time.
final class JsonLinesReader {
  private static final String SHAPE =
      "A line is an object {\"text\": ..., \"id\"?, \"title\"?, \"publishedOn\"?, \"source\"?}, all"
          + " of them strings.";
  private final ReadLimits limits;
  private final JsonMapper mapper;

  JsonLinesReader(ReadLimits limits) {
    this.limits = limits;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(Math.max(limits.maxTextLength(), 1000) + 1)
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /// The documents, in order; empty lines are none. The stream is read as far as the iterator
  /// went.
  Iterator<Reading> read(String origin, InputStream stream) {
    JsonLines lines = new JsonLines(stream, limits.maxBytes());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public Reading next() {
        JsonLines.Line line = lines.next();
        return () -> read(origin, line);
      }
    };
  }

  private ReadOutcome read(String origin, JsonLines.Line line) {
    try {
      if (line.problem() != null) {
        throw line.problem();
      }
      JsonNode object = parse(line);
      byte[] text = text(object).getBytes(StandardCharsets.UTF_8);
      return new ReadOutcome.Read(origin, document(object), new Original(text, MediaTypes.PLAIN));
    } catch (FactweaveException e) {
      String where = "line " + line.number() + e.location().map(", "::concat).orElse("");
      return ReadOutcome.Failed.of(
          origin, new FactweaveException(e.code(), messageOf(e), where, e));
    }
  }

  private static String messageOf(FactweaveException e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.code().name());
  }

  private JsonNode parse(JsonLines.Line line) {
    try {
      JsonNode node = mapper.readTree(TextDecoder.decodeUtf8(line.bytes()));
      if (!node.isObject()) {
        throw invalid("The line is no JSON object. " + SHAPE, null);
      }
      return node;
    } catch (CharacterCodingException e) {
      throw invalid("The line is not UTF-8; save the file as UTF-8", null);
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      throw invalid(
          "The line is no JSON: %s. %s".formatted(e.getOriginalMessage(), SHAPE),
          at == null ? null : "column " + at.getColumnNr());
    } catch (JacksonException e) {
      throw invalid("The line is no JSON: more follows after its first value. " + SHAPE, null);
    }
  }

  private Document document(JsonNode object) {
    String text = text(object);
    URI source = source(object);
    DocumentId given = string(object, "id").map(DocumentId::new).orElse(null);
    DocumentMetadata metadata =
        new DocumentMetadata(
            string(object, "title").orElse(null),
            null,
            string(object, "publishedOn").map(PartialDate::new).orElse(null),
            null,
            source,
            MediaTypes.PLAIN);
    return Document.of(
        DocumentIds.of(given, source, text.getBytes(StandardCharsets.UTF_8)), text, metadata);
  }

  private String text(JsonNode object) {
    String text =
        string(object, "text")
            .orElseThrow(() -> invalid("The line has no \"text\". " + SHAPE, null));
    if (text.isBlank()) {
      throw new FactweaveException(
          IngestError.EMPTY_DOCUMENT, "\"text\" holds white space only", null, null);
    }
    Texts.checkLength(text.length(), limits);
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw invalid("\"text\" holds half of a surrogate pair, which is no character", null);
    }
    return text;
  }

  private static @Nullable URI source(JsonNode object) {
    Optional<String> value = string(object, "source");
    return value.map(JsonLinesReader::url).orElse(null);
  }

  private static URI url(String value) {
    return WebValues.url(value, null)
        .orElseThrow(() ->
            invalid(
                "\"source\" is '%s'; a web address (http or https) is allowed".formatted(value),
                null));
  }

  private static Optional<String> string(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw invalid("\"%s\" is %s. %s".formatted(field, value.getNodeType(), SHAPE), null);
    }
    return Optional.of(value.stringValue());
  }

  private static FactweaveException invalid(String message, @Nullable String location) {
    return new FactweaveException(IngestError.INVALID_JSON_LINE, message, location, null);
  }
}
