package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.fw;
import static io.factweave.graph.rdf.Vocabulary.iri;

import io.factweave.graph.model.ClaimId;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.ontology.Predicate;
import org.apache.jena.graph.Node;

/// Nodes of the record, and what they stand for.
final class RecordIris {
  private final Iris iris;

  RecordIris(Iris iris) {
    this.iris = iris;
  }

  String base() {
    return iris.base();
  }

  Node entity(EntityId id) {
    return iri(iris.entity(id));
  }

  Node statement(StatementId id) {
    return iri(iris.statement(id));
  }

  Node document(DocumentId id) {
    return iri(iris.document(id));
  }

  Node claim(DocumentId document, ClaimId id) {
    return iri(iris.claim(document, id));
  }

  Node quarantined(DocumentId document, ClaimId id) {
    return iri(iris.document(document) + "#quarantine-" + id);
  }

  Node local(LocalEntityRef ref) {
    return local(ref.document(), ref.entity());
  }

  Node local(DocumentId document, LocalEntityId id) {
    return iri(iris.document(document) + "#" + id);
  }

  /// A piece of the document's text, by RFC 5147.
  ///
  /// @param span in code points
  Node selector(DocumentId document, Span span) {
    return iri(iris.document(document) + "#char=" + span.start() + "," + span.end());
  }

  Node judgement(String id) {
    return iri(iris.base() + "judgements/" + id);
  }

  Node predicate(Predicate predicate) {
    return fw(predicate.name());
  }

  Node ontologyGraph() {
    return iri(iris.base() + "graphs/ontology");
  }

  Node historyGraph() {
    return iri(iris.base() + "graphs/history");
  }

  boolean isDocument(Node graph) {
    return iris.findDocument(graph.getURI()).isPresent();
  }

  DocumentId documentOf(Node graph) {
    return iris.findDocument(graph.getURI())
        .orElseThrow(() -> new IllegalStateException(graph + " is no document"));
  }

  EntityId entityOf(Node node) {
    return iris.findEntity(node.getURI())
        .orElseThrow(() -> new IllegalStateException(node + " is no entity"));
  }

  /// The document's named graph that a node with a fragment lies in.
  static Node graphOf(Node node) {
    return iri(node.getURI().substring(0, node.getURI().indexOf('#')));
  }

  /// What stands behind the `#`, without the prefix.
  static String fragment(Node node, String prefix) {
    return node.getURI().substring(node.getURI().indexOf('#') + 1 + prefix.length());
  }

  LocalEntityRef localOf(Node node) {
    return new LocalEntityRef(documentOf(graphOf(node)), new LocalEntityId(fragment(node, "")));
  }

  static ClaimId claimOf(Node node) {
    return new ClaimId(fragment(node, "claim-"));
  }

  StatementId statementOf(Node node) {
    String value = node.getURI();
    return new StatementId(value.substring(value.lastIndexOf('/') + 1));
  }
}
