package io.factweave.graph.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A form in which the answer to a query is written.
public enum SparqlFormat {
  JSON("application/sparql-results+json", false, "json"),
  XML("application/sparql-results+xml", false, "xml"),
  CSV("text/csv", false, "csv"),
  TSV("text/tab-separated-values", false, "tsv"),
  TURTLE("text/turtle", true, "turtle"),
  N_TRIPLES("application/n-triples", true, "ntriples"),
  N_QUADS("application/n-quads", true, "nquads"),
  TRIG("application/trig", true, "trig"),
  RDF_XML("application/rdf+xml", true, "rdfxml"),
  JSON_LD("application/ld+json", true, "jsonld");

  private final String mediaType;
  private final boolean graph;
  private final String shortName;

  SparqlFormat(String mediaType, boolean graph, String shortName) {
    this.mediaType = mediaType;
    this.graph = graph;
    this.shortName = shortName;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Whether it writes RDF, and not a table or a truth value.
  public boolean isGraph() {
    return graph;
  }

  /// For URLs and the command line, such as "json".
  public String shortName() {
    return shortName;
  }

  /// The formats that can write the answer to such a query, the usual one first.
  public static List<SparqlFormat> of(SparqlEngine.Kind kind) {
    return Arrays.stream(values()).filter(format -> format.graph == kind.isGraph()).toList();
  }

  /// The format of this media type (without parameters).
  public static Optional<SparqlFormat> find(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }
}
