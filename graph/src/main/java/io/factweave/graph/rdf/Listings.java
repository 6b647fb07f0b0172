package io.factweave.graph.rdf;

import static io.factweave.graph.rdf.Vocabulary.TYPE;
import static io.factweave.graph.rdf.Vocabulary.fw;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.Entity;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.Statement;
import io.factweave.graph.model.StatementId;
import io.factweave.graph.ontology.RelationType;
import io.factweave.graph.store.Counts;
import io.factweave.graph.store.EntityFilter;
import io.factweave.graph.store.Page;
import io.factweave.graph.store.PageRequest;
import io.factweave.graph.store.StatementFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Lists of what is in the view, page by page.
public final class Listings {
  private final RecordView view;
  private final Graph resolved;
  private final RecordIris iris;

  public Listings(RecordView view) {
    this.view = view;
    this.resolved = view.resolved();
    this.iris = view.iris();
  }

  /// Documents by id.
  public Page<RecordedDocument> documents(PageRequest request) {
    List<String> ids = view.documentIds().stream().map(DocumentId::value).toList();
    return request.of(ids, id -> view.findDocument(new DocumentId(id)).orElseThrow());
  }

  /// Entities by id; where text is asked for, those that are named so come first, then those whose
  /// name begins so.
  public Page<Entity> entities(EntityFilter filter, PageRequest request) {
    TreeSet<String> keys = new TreeSet<>();
    String text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
    for (Node entity : candidates(filter)) {
      rank(entity, text).ifPresent(rank -> keys.add(rank + iris.entityOf(entity).value()));
    }
    return request.of(
        List.copyOf(keys), key -> view.findEntity(new EntityId(key.substring(1))).orElseThrow());
  }

  private Set<Node> candidates(EntityFilter filter) {
    if (filter.type() == null) {
      return subjects(Vocabulary.LABEL, Node.ANY);
    }
    return view.ontology().entityTypes().stream()
        .filter(type -> view.ontology().accepts(Set.of(filter.type()), type))
        .flatMap(type -> subjects(TYPE, fw(type.name())).stream())
        .filter(node -> resolved.contains(node, Vocabulary.LABEL, Node.ANY))
        .collect(Collectors.toSet());
  }

  private Optional<Integer> rank(Node entity, String text) {
    if (text.isEmpty()) {
      return Optional.of(0);
    }
    Description names = Description.of(resolved, entity);
    List<Node> all = new ArrayList<>(names.all(Vocabulary.LABEL));
    all.addAll(names.all(Vocabulary.ALT_LABEL));
    return all.stream()
        .map(name -> Literals.text(name).toLowerCase(Locale.ROOT))
        .filter(name -> name.contains(text))
        .map(name -> name.equals(text) ? 0 : name.startsWith(text) ? 1 : 2)
        .min(Integer::compareTo);
  }

  /// Statements by subject, predicate and object.
  public Page<Statement> statements(StatementFilter filter, PageRequest request) {
    TreeSet<String> keys = new TreeSet<>();
    for (Node statement : candidates(filter)) {
      Description described = Description.of(resolved, statement);
      Node subject = described.one(Vocabulary.SUBJECT);
      Node object = described.one(Vocabulary.OBJECT);
      Node predicate = described.one(Vocabulary.PREDICATE);
      if (matches(filter, subject, predicate, object)) {
        keys.add(
            String.join(
                "\u001f",
                subject.getURI(),
                predicate.getURI(),
                text(object),
                iris.statementOf(statement).value()));
      }
    }
    return request.of(
        List.copyOf(keys), key -> view.findStatement(new StatementId(last(key))).orElseThrow());
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('\u001f') + 1);
  }

  private Set<Node> candidates(StatementFilter filter) {
    if (filter.subject() != null) {
      Node entity = iris.entity(filter.subject());
      Set<Node> found = subjects(Vocabulary.SUBJECT, entity);
      found.addAll(subjects(Vocabulary.OBJECT, entity));
      return found;
    }
    return filter.predicate() == null
        ? subjects(TYPE, Vocabulary.STATEMENT)
        : subjects(Vocabulary.PREDICATE, iris.predicate(filter.predicate()));
  }

  private boolean matches(StatementFilter filter, Node subject, Node predicate, Node object) {
    boolean symmetric =
        view.reader(new DocumentId("-")).predicate(predicate) instanceof RelationType relation
            && relation.symmetric();
    return (filter.predicate() == null || iris.predicate(filter.predicate()).equals(predicate))
        && (matchesArguments(filter, subject, object)
            || (symmetric && matchesArguments(filter, object, subject)));
  }

  private boolean matchesArguments(StatementFilter filter, Node subject, Node object) {
    return (filter.subject() == null || iris.entity(filter.subject()).equals(subject))
        && (filter.object() == null || filter.object().equals(text(object)));
  }

  private String text(Node object) {
    return object.isURI() ? iris.entityOf(object).value() : Literals.text(object);
  }

  /// How much there is.
  public Counts counts() {
    long claims = 0;
    long facts = 0;
    List<DocumentId> documents = view.documentIds();
    for (DocumentId id : documents) {
      RecordedDocument document = view.findDocument(id).orElseThrow();
      claims += document.claimCount();
      facts += document.factCount();
    }
    return new Counts(
        documents.size(),
        subjects(Vocabulary.LABEL, Node.ANY).size(),
        subjects(TYPE, Vocabulary.STATEMENT).size(),
        claims,
        facts);
  }

  private Set<Node> subjects(Node predicate, Node object) {
    return resolved.stream(Node.ANY, predicate, object)
        .map(triple -> triple.getSubject())
        .collect(Collectors.toSet());
  }
}
