package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.StatementObject.DateObject;
import io.factweave.graph.model.StatementObject.EntityObject;
import io.factweave.graph.ontology.RelationType;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/// How one statement stands in the resolved view: as a node with its claims, and as a plain triple.
final class StatementTriples {
  private final DatasetGraph dataset;
  private final RecordIris iris;
  private final StatementKey key;

  StatementTriples(DatasetGraph dataset, RecordIris iris, StatementKey key) {
    this.dataset = dataset;
    this.iris = iris;
    this.key = key;
  }

  /// The statement that these claims make; nothing where there are none.
  Set<Triple> of(Set<Node> claims) {
    if (claims.isEmpty()) {
      return Set.of();
    }
    Node node = iris.statement(key.id());
    Set<Triple> triples = new HashSet<>(plain());
    triples.add(Triple.create(node, TYPE, Vocabulary.STATEMENT));
    triples.add(Triple.create(node, Vocabulary.SUBJECT, iris.entity(key.subject())));
    triples.add(Triple.create(node, Vocabulary.PREDICATE, iris.predicate(key.predicate())));
    triples.add(Triple.create(node, Vocabulary.OBJECT, object()));
    claims.forEach(claim -> triples.add(Triple.create(node, Vocabulary.CLAIM, claim)));
    Node confidence = Literals.number(confidence(claims));
    triples.add(Triple.create(node, Vocabulary.CONFIDENCE, confidence));
    SortedSet<PartialDate> seen = seen(claims);
    if (!seen.isEmpty()) {
      triples.add(Triple.create(node, Vocabulary.FIRST_SEEN, Literals.date(seen.first())));
      triples.add(Triple.create(node, Vocabulary.LAST_SEEN, Literals.date(seen.last())));
    }
    return triples;
  }

  /// The triple without its evidence; a symmetric one in both directions.
  Set<Triple> plain() {
    Node subject = iris.entity(key.subject());
    Node predicate = iris.predicate(key.predicate());
    Triple triple = Triple.create(subject, predicate, object());
    return key.predicate() instanceof RelationType relation && relation.symmetric()
        ? Set.of(triple, Triple.create(object(), predicate, subject))
        : Set.of(triple);
  }

  private Node object() {
    return switch (key.object()) {
      case EntityObject(EntityId id) -> iris.entity(id);
      case DateObject(PartialDate date) -> Literals.date(date);
    };
  }

  private double confidence(Set<Node> claims) {
    double surest = 0;
    for (Node claim : claims) {
      Graph graph = dataset.getGraph(RecordIris.graphOf(claim));
      Node confidence = Description.of(graph, claim).one(Vocabulary.CONFIDENCE);
      surest = Math.max(surest, Literals.toDouble(confidence));
    }
    return surest;
  }

  private SortedSet<PartialDate> seen(Set<Node> claims) {
    Set<Node> documents = new HashSet<>();
    claims.forEach(claim -> documents.add(RecordIris.graphOf(claim)));
    SortedSet<PartialDate> seen = new TreeSet<>();
    for (Node document : documents) {
      dataset.getGraph(document).stream(document, Vocabulary.ISSUED, Node.ANY)
          .forEach(triple -> seen.add(Literals.toDate(triple.getObject())));
    }
    return seen;
  }
}
