package io.factweave.ingest.exchange;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the exchange format: a document with what is marked in it.
///
/// @param entities with ids that are local to the line
/// @param facts asserted claims, each (subject, predicate, object) once
/// @param claims every textual claim of any modality; null where the file has none
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "text", "publishedOn", "entities", "facts", "claims"})
public record ExchangeDocument(
    String id,
    String text,
    @Nullable String publishedOn,
    List<ExchangeEntity> entities,
    List<ExchangeFact> facts,
    @Nullable List<ExchangeClaim> claims) {

  /// @throws NullPointerException where JSON leaves out what must be there
  public ExchangeDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    entities = List.copyOf(entities);
    facts = List.copyOf(facts);
    claims = claims == null ? null : List.copyOf(claims);
  }

  /// A start and an end in code points, end exclusive; written as `[start, end]`.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"start", "end"})
  public record Offsets(int start, int end) {

    /// Shared code points, 0 where they do not meet.
    public int overlap(Offsets other) {
      return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    public int length() {
      return end - start;
    }
  }

  /// An entity of the document.
  ///
  /// @param name its id where a file leaves the name out
  /// @param optional whether only one of two annotators marked it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"id", "type", "name", "aliases", "mentions", "optional"})
  public record ExchangeEntity(
      String id,
      String type,
      String name,
      @Nullable List<String> aliases,
      List<Offsets> mentions,
      @Nullable Boolean optional) {

    /// @throws NullPointerException where JSON leaves out what must be there
    public ExchangeEntity {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(type, "type");
      name = Objects.requireNonNullElse(name, id);
      aliases = aliases == null ? List.of() : List.copyOf(aliases);
      mentions = List.copyOf(mentions);
    }

    public boolean isOptional() {
      return Boolean.TRUE.equals(optional);
    }
  }

  /// A fact of the document.
  ///
  /// @param object an entity's id, or an ISO 8601 date
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({
    "subject",
    "predicate",
    "object",
    "evidence",
    "role",
    "confidence",
    "optional"
  })
  public record ExchangeFact(
      String subject,
      String predicate,
      String object,
      @Nullable Offsets evidence,
      @Nullable String role,
      @Nullable Double confidence,
      @Nullable Boolean optional) {

    /// @throws NullPointerException where JSON leaves out what must be there
    public ExchangeFact {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(predicate, "predicate");
      Objects.requireNonNull(object, "object");
    }

    public boolean isOptional() {
      return Boolean.TRUE.equals(optional);
    }
  }

  /// A claim of any modality, with the expressions that stood for its arguments.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({
    "subject",
    "predicate",
    "object",
    "evidence",
    "subjectSpan",
    "objectSpan",
    "confidence",
    "modality",
    "attribution",
    "role",
    "validFrom",
    "validTo"
  })
  public record ExchangeClaim(
      String subject,
      String predicate,
      String object,
      Offsets evidence,
      Offsets subjectSpan,
      Offsets objectSpan,
      double confidence,
      String modality,
      @Nullable String attribution,
      @Nullable String role,
      @Nullable String validFrom,
      @Nullable String validTo) {

    /// @throws NullPointerException where JSON leaves out what must be there
    public ExchangeClaim {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(predicate, "predicate");
      Objects.requireNonNull(object, "object");
      Objects.requireNonNull(subjectSpan, "subjectSpan");
      Objects.requireNonNull(objectSpan, "objectSpan");
      Objects.requireNonNull(modality, "modality");
    }
  }
}
