package io.factweave.ingest.exchange;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes files of the exchange format, checking every line against the ontology.
public final class ExchangeFormat {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(visibility ->
              visibility
                  .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Pattern DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final Ontology ontology;

  public ExchangeFormat(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The document as one line, without a line end.
  public String write(ExchangeDocument document) {
    return JSON.writeValueAsString(document);
  }

  /// Every document of a file, by id, in the order of the file.
  ///
  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_GOLD_FILE` with the first line that
  ///     breaks the format and how
  public Map<String, ExchangeDocument> read(Path file) {
    Map<String, ExchangeDocument> documents = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          ExchangeDocument document = parse(line, file + ":" + number);
          if (documents.put(document.id(), document) != null) {
            throw broken(
                "document %s stands twice".formatted(document.id()), file + ":" + number, null);
          }
        }
      }
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND, "%s cannot be read: %s".formatted(file, e), e);
    }
    return documents;
  }

  private ExchangeDocument parse(String line, String location) {
    ExchangeDocument document;
    try {
      document = JSON.readValue(line, ExchangeDocument.class);
    } catch (JacksonException | NullPointerException e) {
      throw broken(
          "no JSON object with id, text, entities and facts (%s)".formatted(firstLine(e)),
          location,
          e);
    }
    problem(document)
        .ifPresent(problem -> {
          throw broken("document %s: %s".formatted(document.id(), problem), location, null);
        });
    return document;
  }

  private Optional<String> problem(ExchangeDocument document) {
    int size = document.text().codePointCount(0, document.text().length());
    Set<String> ids = new HashSet<>();
    for (ExchangeEntity entity : document.entities()) {
      if (!ids.add(entity.id())) {
        return Optional.of("entity id %s stands twice".formatted(entity.id()));
      }
      if (ontology.findEntityType(entity.type()).isEmpty()) {
        return Optional.of("entity %s: unknown type %s".formatted(entity.id(), entity.type()));
      }
      for (Offsets span : entity.mentions()) {
        if (span.start() < 0 || span.end() <= span.start() || span.end() > size) {
          return Optional.of(
              "entity %s: span %d-%d is not within the text, which has %d code points"
                  .formatted(entity.id(), span.start(), span.end(), size));
        }
      }
    }
    return document.facts().stream().flatMap(fact -> problem(fact, ids).stream()).findFirst();
  }

  private Optional<String> problem(ExchangeFact fact, Set<String> ids) {
    Optional<Predicate> predicate = ontology.findPredicate(fact.predicate());
    if (predicate.isEmpty()) {
      return Optional.of("unknown predicate %s".formatted(fact.predicate()));
    }
    if (!ids.contains(fact.subject())) {
      return Optional.of("%s: unknown subject %s".formatted(fact.predicate(), fact.subject()));
    }
    if (predicate.get() instanceof AttributeType) {
      return isDate(fact.object())
          ? Optional.empty()
          : Optional.of("%s: %s is no date".formatted(fact.predicate(), fact.object()));
    }
    return ids.contains(fact.object())
        ? Optional.empty()
        : Optional.of("%s: unknown object %s".formatted(fact.predicate(), fact.object()));
  }

  /// A gold file may hold years before our era, which no document of our own gives.
  private static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  private static FactweaveException broken(
      String problem, String location, @org.jspecify.annotations.Nullable Throwable cause) {
    return new FactweaveException(
        IngestError.INVALID_GOLD_FILE,
        "%s breaks the exchange format: %s".formatted(location, problem),
        location,
        cause);
  }

  private static String firstLine(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
