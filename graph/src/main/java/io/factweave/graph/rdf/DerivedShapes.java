package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;
import static io.factweave.graph.rdf.Vocabulary.fw;
import static io.factweave.graph.rdf.Vocabulary.iri;

import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// SHACL shapes that are derived from an ontology: of every predicate, which types its subjects and
/// objects have in the resolved view.
final class DerivedShapes {
  private static final String SHAPES = "https://w3id.org/factweave/shapes#";
  private final Ontology ontology;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private DerivedShapes(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The shapes of the record and of every predicate, in one graph.
  static Graph of(Ontology ontology) {
    DerivedShapes shapes = new DerivedShapes(ontology);
    OntologyReader.resource(OntologyReader.RECORD_SHAPES).find().forEach(shapes.graph::add);
    ontology.predicates().forEach(shapes::add);
    return shapes.graph;
  }

  private void add(Predicate predicate) {
    add(predicate, "domain", "targetSubjectsOf", predicate.domain());
    if (predicate instanceof RelationType relation) {
      add(predicate, "range", "targetObjectsOf", relation.range());
    }
  }

  private void add(Predicate predicate, String role, String target, Set<EntityType> allowed) {
    Node shape = iri(SHAPES + predicate.name() + "-" + role);
    Node property = iri(SHAPES + predicate.name() + "-" + role + "-type");
    graph.add(shape, TYPE, sh("NodeShape"));
    graph.add(shape, sh(target), fw(predicate.name()));
    graph.add(shape, sh("property"), property);
    graph.add(property, sh("path"), TYPE);
    graph.add(property, sh("in"), list(accepted(allowed)));
  }

  private List<Node> accepted(Set<EntityType> allowed) {
    return ontology.entityTypes().stream()
        .filter(type -> ontology.accepts(allowed, type))
        .map(type -> fw(type.name()))
        .toList();
  }

  private Node list(List<Node> members) {
    Node rest = iri(Vocabulary.RDF + "nil");
    for (Node member : members.reversed()) {
      Node cell = NodeFactory.createBlankNode();
      graph.add(cell, iri(Vocabulary.RDF + "first"), member);
      graph.add(cell, iri(Vocabulary.RDF + "rest"), rest);
      rest = cell;
    }
    return rest;
  }

  private static Node sh(String name) {
    return iri(Vocabulary.SH + name);
  }
}
