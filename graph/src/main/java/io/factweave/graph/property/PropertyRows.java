package io.factweave.graph.property;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementObject.DateObject;
import io.factweave.graph.model.StatementObject.EntityObject;
import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.Ontology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of the record as maps of properties, which is how nodes and relationships are written.
/// What is not known has no key. Dates are ISO 8601 strings, as coarse as the text.
final class PropertyRows {
  private final Ontology ontology;
  private final Iris iris;

  PropertyRows(Ontology ontology, Iris iris) {
    this.ontology = ontology;
    this.iris = iris;
  }

  /// `{id, name, aliases, foundedOn: [..], ...}`
  Map<String, Object> entity(Entity entity) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", iris.entity(entity.id()));
    properties.put("name", entity.name());
    properties.put("aliases", entity.aliases());
    for (AttributeType attribute : ontology.attributes()) {
      List<String> dates = entity.dates(attribute).stream().map(PartialDate::value).toList();
      if (!dates.isEmpty()) {
        properties.put(attribute.neo4jName(), dates);
      }
    }
    return properties;
  }

  /// `{id, confidence, sources, quotes, claimIds, ...}`: quotes and claim ids go in pairs, a claim each;
  /// sources are the documents, each once.
  Map<String, Object> statement(Statement statement) {
    List<RecordedClaim> claims = statement.claims();
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", iris.statement(statement.id()));
    properties.put("confidence", statement.confidence());
    properties.put(
        "sources",
        claims.stream().map(RecordedClaim::document).distinct().map(iris::document).toList());
    properties.put("quotes", claims.stream().map(claim -> claim.evidence().quote()).toList());
    properties.put("claimIds", claims.stream().map(this::claimId).toList());
    putIfKnown(properties, "firstSeen", statement.firstSeen().orElse(null));
    putIfKnown(properties, "lastSeen", statement.lastSeen().orElse(null));
    putIfKnown(
        properties,
        "validFrom",
        dates(claims.stream().map(claim -> claim.qualifiers().validFrom()))
            .min(PartialDate::compareTo)
            .orElse(null));
    putIfKnown(
        properties,
        "validTo",
        dates(claims.stream().map(claim -> claim.qualifiers().validTo()))
            .max(PartialDate::compareTo)
            .orElse(null));
    return properties;
  }

  private static Stream<PartialDate> dates(Stream<@Nullable PartialDate> dates) {
    return dates.filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  String claimId(RecordedClaim claim) {
    return iris.claim(claim.document(), claim.id());
  }

  /// `{id, predicate, modality, confidence, quote, start, end, ...}`: start and end count code points
  /// of the document's text.
  Map<String, Object> claim(RecordedClaim claim) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", claimId(claim));
    properties.put("predicate", claim.predicate().name());
    properties.put("modality", claim.stance().modality().label());
    properties.put("confidence", claim.confidence());
    properties.put("quote", claim.evidence().quote());
    properties.put("start", claim.evidence().span().start());
    properties.put("end", claim.evidence().span().end());
    properties.put("ended", claim.qualifiers().ended());
    var attribution = claim.stance().attribution();
    if (attribution != null) {
      properties.put("attribution", attribution.source());
      properties.put("endorsed", attribution.endorsed());
    }
    putIfKnown(properties, "role", claim.qualifiers().role());
    putIfKnown(properties, "validFrom", claim.qualifiers().validFrom());
    putIfKnown(properties, "validTo", claim.qualifiers().validTo());
    switch (claim.object()) {
      case DateObject(PartialDate date) -> properties.put("value", date.value());
      case EntityObject _ -> {
        // The object is a relationship.
      }
    }
    return properties;
  }

  /// `{id, documentId, contentHash, title, publishedOn, source, language, author}`
  Map<String, Object> document(RecordedDocument document) {
    DocumentMetadata metadata = document.metadata();
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", iris.document(document.id()));
    properties.put("documentId", document.id().value());
    properties.put("contentHash", document.contentHash().value());
    putIfKnown(properties, "title", metadata.title());
    putIfKnown(properties, "publishedOn", metadata.publishedOn());
    putIfKnown(properties, "source", metadata.source());
    putIfKnown(properties, "language", metadata.language());
    putIfKnown(properties, "author", metadata.author());
    return properties;
  }

  private static void putIfKnown(
      Map<String, Object> properties, String key, @Nullable Object value) {
    if (value != null) {
      properties.put(key, value.toString());
    }
  }
}
