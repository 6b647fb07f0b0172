package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.rules.Clusters;
import io.factweave.ingest.extract.rules.DraftEntity;
import io.factweave.ingest.extract.rules.FoundName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts the names and phrases of a document together to entities: by form, acronym and lexicon, and by
/// what the network links.
final class EntityBuilder {
  private final SegmentedDocument document;
  private final List<DraftEntity> entities = new ArrayList<>();
  private final Map<Span, Integer> entityOf = new HashMap<>();

  EntityBuilder(SegmentedDocument document, List<FoundName> names) {
    this.document = document;
    Clusters.of(document, names).forEach(this::add);
  }

  private void add(DraftEntity entity) {
    entities.add(entity);
    replace(entities.size() - 1, entity);
  }

  private void replace(int index, DraftEntity entity) {
    entities.set(index, entity);
    entity.names().forEach(name -> entityOf.put(name.span(), index));
  }

  /// The same entity with further names.
  private DraftEntity with(DraftEntity entity, List<FoundName> more) {
    Set<FoundName> names = new LinkedHashSet<>(entity.names());
    names.addAll(more);
    List<Alias> aliases = new ArrayList<>(entity.aliases());
    Set<String> forms = new LinkedHashSet<>();
    names.forEach(name -> forms.add(text(name)));
    aliases.forEach(alias -> forms.remove(alias.text()));
    forms.remove(entity.name());
    forms.forEach(form -> aliases.add(new Alias(form, Alias.Kind.FORM)));
    return new DraftEntity(
        entity.type(), entity.name(), aliases, names.stream().sorted().toList());
  }

  /// Takes two names for one entity, where their types agree.
  void unite(Span first, Span second) {
    Integer into = entityOf.get(first);
    Integer from = entityOf.get(second);
    if (into == null || from == null || into.equals(from)) {
      return;
    }
    DraftEntity a = entities.get(into);
    DraftEntity b = entities.get(from);
    if (a.type() == b.type()) {
      replace(into, with(a, b.names()));
    }
  }

  /// The entities with the names that are still theirs.
  List<DraftEntity> entities() {
    List<DraftEntity> found = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      int index = i;
      DraftEntity entity = entities.get(i);
      boolean own =
          entity.names().stream().allMatch(name -> entityOf.getOrDefault(name.span(), -1) == index);
      if (own) {
        found.add(entity);
      }
    }
    return found;
  }

  private String text(FoundName name) {
    return name.span().of(document.text()).replaceAll("\\s+", " ");
  }
}
