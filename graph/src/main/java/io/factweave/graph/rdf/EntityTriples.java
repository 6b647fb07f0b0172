package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.ALT_LABEL;
import static io.factweave.graph.rdf.Vocabulary.LABEL;
import static io.factweave.graph.rdf.Vocabulary.MENTIONED_IN;
import static io.factweave.graph.rdf.Vocabulary.TYPE;
import static io.factweave.graph.rdf.Vocabulary.fw;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.resolve.Cluster;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/// How a canonical entity itself stands in the resolved view: type, names, documents. What is said of
/// it stands with the statements.
final class EntityTriples {
  private static final List<Node> ALIASES =
      List.of(Vocabulary.SHORT_FORM, Vocabulary.ACRONYM, Vocabulary.KNOWN_NAME);

  private final DatasetGraph dataset;
  private final RecordIris iris;

  EntityTriples(DatasetGraph dataset, RecordIris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /// What the view holds of the entity itself.
  Set<Triple> stored(EntityId id) {
    Graph resolved = dataset.getDefaultGraph();
    Set<Triple> found = new HashSet<>();
    for (Node predicate : List.of(TYPE, LABEL, ALT_LABEL, MENTIONED_IN)) {
      resolved.stream(iris.entity(id), predicate, Node.ANY).forEach(found::add);
    }
    return found;
  }

  /// What the view is to hold of it.
  Set<Triple> of(Cluster cluster) {
    Node node = iris.entity(cluster.id());
    Map<String, Integer> names = new TreeMap<>();
    Set<String> aliases = new TreeSet<>();
    Set<Triple> triples = new HashSet<>();
    triples.add(Triple.create(node, TYPE, fw(cluster.type())));
    for (LocalEntityRef member : cluster.members()) {
      Node document = iris.document(member.document());
      triples.add(Triple.create(node, MENTIONED_IN, document));
      Description local = Description.of(dataset.getGraph(document), iris.local(member));
      names.merge(Literals.text(local.one(Vocabulary.NAME)), 1, Integer::sum);
      ALIASES.forEach(kind -> local.all(kind).forEach(alias -> aliases.add(Literals.text(alias))));
    }
    String name = mostUsed(names);
    triples.add(Triple.create(node, LABEL, Literals.string(name)));
    aliases.addAll(names.keySet());
    aliases.remove(name);
    aliases.forEach(alias -> triples.add(Triple.create(node, ALT_LABEL, Literals.string(alias))));
    return triples;
  }

  /// Of equally used names the longest, then the first by code.
  private static String mostUsed(Map<String, Integer> names) {
    return names.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparingInt(entry -> -entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
