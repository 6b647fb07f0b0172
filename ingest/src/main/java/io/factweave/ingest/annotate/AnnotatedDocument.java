package io.factweave.ingest.annotate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document with all that was marked in it. Every offset counts code points of the text.
///
/// @param kind what sort of text it is, such as "wire news"
/// @param sentences in the order of the text
/// @param entities by key, each with the spans of its names
/// @param references pronouns, descriptions and demonyms, with the keys they stand for
/// @param claims every claim of any stance, each as often as it is made
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnotatedDocument(
    String id,
    String kind,
    @Nullable String publishedOn,
    String text,
    List<Offsets> sentences,
    List<ExchangeEntity> entities,
    List<MarkedReference> references,
    List<MarkedDate> dates,
    List<MarkedClaim> claims) {

  /// An expression that stands for one or several entities without naming them.
  public record MarkedReference(Offsets span, List<String> keys) {}

  /// A date expression with its ISO 8601 value.
  public record MarkedDate(Offsets span, String value) {}

  /// A claim between two expressions of one sentence or two neighbouring ones.
  ///
  /// @param stance `asserted`, `denied`, `planned`, `possible`, `hypothetical`, or `former` for what
  ///     was so and is no longer
  /// @param reported whether the document only passes it on, without presenting it as so
  /// @param attribution who says it: an entity's key, or words of the text
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MarkedClaim(
      String subject,
      String predicate,
      String object,
      Offsets evidence,
      Offsets subjectSpan,
      Offsets objectSpan,
      String stance,
      boolean reported,
      boolean optional,
      @Nullable String attribution,
      @Nullable String role,
      @Nullable String validFrom,
      @Nullable String validTo) {

    /// Whether the document states it as so, now or once.
    boolean isStated() {
      return !reported && (stance.equals("asserted") || stance.equals("former"));
    }
  }

  /// The document as gold for scoring: names, and what it states as so. What was so and is no longer
  /// may be found or missed.
  public ExchangeDocument gold() {
    Map<List<String>, ExchangeFact> facts = new LinkedHashMap<>();
    for (MarkedClaim claim : claims) {
      if (claim.isStated()) {
        facts.merge(
            List.of(claim.subject(), claim.predicate(), claim.object()),
            fact(claim),
            (first, next) -> first.isOptional() && !next.isOptional() ? next : first);
      }
    }
    return new ExchangeDocument(id, text, publishedOn, entities, List.copyOf(facts.values()), null);
  }

  private static ExchangeFact fact(MarkedClaim claim) {
    boolean optional = claim.optional() || claim.stance().equals("former");
    return new ExchangeFact(
        claim.subject(),
        claim.predicate(),
        claim.object(),
        claim.evidence(),
        claim.role(),
        null,
        optional ? Boolean.TRUE : null);
  }
}
