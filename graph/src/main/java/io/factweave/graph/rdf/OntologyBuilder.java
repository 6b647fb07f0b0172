package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.COMMENT;
import static io.factweave.graph.rdf.Vocabulary.LABEL;
import static io.factweave.graph.rdf.Vocabulary.SUB_CLASS_OF;
import static io.factweave.graph.rdf.Vocabulary.TYPE;
import static io.factweave.graph.rdf.Vocabulary.fw;
import static io.factweave.graph.rdf.Vocabulary.iri;

import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Turns the triples of an ontology into types and predicates, and gathers what is wrong with them.
final class OntologyBuilder {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern NEO4J_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final List<Node> MAPPINGS =
      List.of(
          iri(Vocabulary.OWL + "equivalentClass"),
          iri(Vocabulary.OWL + "equivalentProperty"),
          iri(Vocabulary.SKOS + "exactMatch"),
          iri(Vocabulary.SKOS + "closeMatch"),
          iri(Vocabulary.SKOS + "broadMatch"),
          iri(Vocabulary.SKOS + "narrowMatch"));

  private final Graph graph;
  private final UnaryOperator<String> place;
  private final List<String> problems;
  private final Map<String, EntityType> types = new TreeMap<>();

  /// @param place where in an extension a name stands, as a prefix of a message
  OntologyBuilder(Graph graph, UnaryOperator<String> place, List<String> problems) {
    this.graph = graph;
    this.place = place;
    this.problems = problems;
  }

  Ontology build() {
    namesOf("EntityType").forEach(name -> types.put(name, entityType(name)));
    types.keySet().forEach(this::checkParents);
    List<Predicate> predicates = new ArrayList<>();
    Set<String> relations = namesOf("Relation");
    for (String name : relations) {
      addIfSound(predicates, name, relation(name));
    }
    for (String name : namesOf("Attribute")) {
      if (relations.contains(name)) {
        problem(name, "is both a relation and an attribute");
      }
      addIfSound(predicates, name, attribute(name));
    }
    checkNeo4jNames(predicates);
    return new Ontology(types.values(), predicates);
  }

  private void addIfSound(List<Predicate> predicates, String name, @Nullable Predicate predicate) {
    if (types.containsKey(name)) {
      problem(name, "is both an entity type and a predicate");
    }
    if (predicate != null) {
      predicates.add(predicate);
    }
  }

  private EntityType entityType(String name) {
    return new EntityType(name, label(name), comment(name), parent(name), mappings(name));
  }

  private @Nullable Predicate relation(String name) {
    Set<EntityType> domain = types(name, "domain");
    Set<EntityType> range = types(name, "range");
    String label = label(name);
    String comment = comment(name);
    if (domain.isEmpty() || range.isEmpty()) {
      return null;
    }
    boolean symmetric = flag(name, "symmetric");
    if (symmetric && !domain.equals(range)) {
      problem(name, "is symmetric, so that domain and range must be the same");
    }
    return new RelationType(
        name,
        label,
        comment,
        domain,
        range,
        symmetric,
        flag(name, "functionalAtATime"),
        atMostOne(name, fw("inverseLabel")),
        mappings(name),
        neo4jName(name, "neo4jType", upperSnakeCase(name)));
  }

  private @Nullable Predicate attribute(String name) {
    Set<EntityType> domain = types(name, "domain");
    String label = label(name);
    String comment = comment(name);
    if (domain.isEmpty()) {
      return null;
    }
    return new AttributeType(
        name,
        label,
        comment,
        domain,
        flag(name, "functionalAtATime"),
        mappings(name),
        neo4jName(name, "neo4jProperty", name));
  }

  private Set<String> namesOf(String metaclass) {
    Set<String> names = new TreeSet<>();
    graph.stream(Node.ANY, TYPE, fw(metaclass))
        .forEach(triple -> localName(triple.getSubject(), metaclass).ifSound(names));
    return names;
  }

  private LocalName localName(Node node, String metaclass) {
    String text = node.toString();
    if (!node.isURI() || !node.getURI().startsWith(Ontology.NAMESPACE)) {
      problems.add(
          "fw:%s %s must have an IRI in %s".formatted(metaclass, text, Ontology.NAMESPACE));
      return new LocalName(null);
    }
    String name = node.getURI().substring(Ontology.NAMESPACE.length());
    if (!NAME.matcher(name).matches()) {
      problems.add(
          "fw:%s '%s' must be named by letters and digits, beginning with a letter"
              .formatted(metaclass, name));
      return new LocalName(null);
    }
    return new LocalName(name);
  }

  private record LocalName(@Nullable String value) {
    void ifSound(Set<String> names) {
      if (value != null) {
        names.add(value);
      }
    }
  }

  private @Nullable String parent(String name) {
    List<String> parents =
        objects(name, SUB_CLASS_OF).stream()
            .filter(node -> node.isURI() && node.getURI().startsWith(Ontology.NAMESPACE))
            .map(node -> node.getURI().substring(Ontology.NAMESPACE.length()))
            .filter(parent -> !parent.equals("Entity"))
            .toList();
    if (parents.size() > 1) {
      problem(name, "has several wider types: " + String.join(", ", parents));
    }
    return parents.isEmpty() ? null : parents.getFirst();
  }

  private void checkParents(String name) {
    Set<String> seen = new HashSet<>();
    for (EntityType type = types.get(name); type != null; ) {
      if (!seen.add(type.name())) {
        problem(name, "is narrower than itself");
        return;
      }
      String parent = type.parent();
      if (parent != null && !types.containsKey(parent)) {
        problem(name, "is rdfs:subClassOf fw:%s, which is no fw:EntityType".formatted(parent));
      }
      type = parent == null ? null : types.get(parent);
    }
  }

  private Set<EntityType> types(String name, String property) {
    Set<EntityType> found = new HashSet<>();
    List<Node> nodes = objects(name, fw(property));
    for (Node node : nodes) {
      String type = node.toString().replace(Ontology.NAMESPACE, "");
      EntityType known = types.get(type);
      if (known == null) {
        problem(name, "has fw:%s %s, which is no fw:EntityType".formatted(property, type));
      } else {
        found.add(known);
      }
    }
    if (nodes.isEmpty()) {
      problem(name, "has no fw:" + property);
    }
    return found;
  }

  private String label(String name) {
    return exactlyOne(name, LABEL, "rdfs:label");
  }

  private String comment(String name) {
    return exactlyOne(name, COMMENT, "rdfs:comment");
  }

  private String exactlyOne(String name, Node property, String shown) {
    List<Node> values = english(objects(name, property));
    if (values.size() != 1) {
      problem(name, "needs one %s in English, it has %d".formatted(shown, values.size()));
      return name;
    }
    return values.getFirst().getLiteralLexicalForm();
  }

  private @Nullable String atMostOne(String name, Node property) {
    List<Node> values = english(objects(name, property));
    if (values.size() > 1) {
      problem(name, "has several values of " + property);
    }
    return values.isEmpty() ? null : values.getFirst().getLiteralLexicalForm();
  }

  private static List<Node> english(List<Node> values) {
    return values.stream()
        .filter(Node::isLiteral)
        .filter(v -> v.getLiteralLanguage().isEmpty() || v.getLiteralLanguage().startsWith("en"))
        .toList();
  }

  private boolean flag(String name, String property) {
    String value = atMostOne(name, fw(property));
    return "true".equals(value) || "1".equals(value);
  }

  private List<URI> mappings(String name) {
    List<URI> found = new ArrayList<>();
    for (Node property : MAPPINGS) {
      objects(name, property).stream()
          .filter(Node::isURI)
          .map(node -> URI.create(node.getURI()))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private String neo4jName(String name, String property, String usual) {
    String given = atMostOne(name, fw(property));
    if (given != null && !NEO4J_NAME.matcher(given).matches()) {
      problem(name, "has fw:%s '%s': letters, digits and _ only".formatted(property, given));
    }
    return given == null ? usual : given;
  }

  private void checkNeo4jNames(List<Predicate> predicates) {
    Map<String, String> seen = new TreeMap<>();
    for (Predicate predicate : predicates) {
      String other = seen.putIfAbsent(predicate.neo4jName(), predicate.name());
      if (other != null) {
        problem(
            predicate.name(),
            "has the Neo4j name %s of %s".formatted(predicate.neo4jName(), other));
      }
    }
  }

  private List<Node> objects(String name, Node property) {
    return graph.stream(fw(name), property, Node.ANY)
        .map(triple -> triple.getObject())
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private void problem(String name, String what) {
    problems.add(place.apply(name) + "fw:" + name + " " + what);
  }

  private static String upperSnakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
