package io.factweave.graph.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The one place that makes the IRIs of the data. Both stores use the same strings, so that what one
/// query language finds can be looked up in the other.
///
/// ```java
/// var iris = new Iris("http://localhost:8080/");
/// iris.entity(new EntityId("company-huawei")); // http://localhost:8080/entities/company-huawei
/// iris.document(new DocumentId("a b")); // http://localhost:8080/documents/a%20b
/// ```
///
/// @param base what every IRI begins with: absolute, ends with a slash
public record Iris(String base) {
  private static final String UNRESERVED = "-._~";
  private static final String ENTITIES = "entities/";
  private static final String DOCUMENTS = "documents/";
  private static final String STATEMENTS = "statements/";
  private static final String CLAIM = "#claim-";

  public Iris {
    if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*/")) {
      throw new FactweaveException(
          GraphError.INVALID_IDENTIFIER,
          "'%s' is no base of IRIs: absolute and with a slash at the end, as in http://localhost:8080/"
              .formatted(base));
    }
  }

  public String entity(EntityId id) {
    return base + ENTITIES + id.value();
  }

  /// The document's IRI: its id percent-encoded as UTF-8, with unreserved characters kept.
  public String document(DocumentId id) {
    return base + DOCUMENTS + encode(id.value());
  }

  public String statement(StatementId id) {
    return base + STATEMENTS + id.value();
  }

  public String claim(DocumentId document, ClaimId id) {
    return document(document) + CLAIM + id.value();
  }

  /// The entity that this is the IRI of.
  public Optional<EntityId> findEntity(String iri) {
    return segment(iri, ENTITIES).map(EntityId::new);
  }

  /// The document that this is the IRI of.
  public Optional<DocumentId> findDocument(String iri) {
    return segment(iri, DOCUMENTS).flatMap(Iris::decode).map(DocumentId::new);
  }

  private Optional<String> segment(String iri, String path) {
    String start = base + path;
    return iri.startsWith(start) && iri.length() > start.length()
        ? Optional.of(iri.substring(start.length())).filter(rest -> rest.indexOf('#') < 0)
        : Optional.empty();
  }

  private static String encode(String value) {
    var encoded = new StringBuilder(value.length() + 16);
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static Optional<String> decode(String encoded) {
    try {
      // Without this, URLDecoder takes a plus for a blank.
      String kept = encoded.replace("+", "%2B");
      return Optional.of(URLDecoder.decode(kept, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
