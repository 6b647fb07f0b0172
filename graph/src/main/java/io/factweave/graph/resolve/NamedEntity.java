package io.factweave.graph.resolve;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityRef;
import java.util.Set;
import java.util.TreeSet;

/// What resolution looks at of an entity of one document: its type and the names that mean it beyond
/// its document. Short forms are left out; they mean it within the document alone.
///
/// @param type local name of its type
/// @param acronyms that its document defines
/// @param knownNames that the lexicon knows for it
public record NamedEntity(
    LocalEntityRef ref, String type, String name, Set<String> acronyms, Set<String> knownNames) {

  public NamedEntity {
    acronyms = Set.copyOf(acronyms);
    knownNames = Set.copyOf(knownNames);
  }

  public static NamedEntity of(DocumentId document, LocalEntity entity) {
    Set<String> acronyms = new TreeSet<>();
    Set<String> knownNames = new TreeSet<>();
    for (Alias alias : entity.aliases()) {
      switch (alias.kind()) {
        case ACRONYM -> acronyms.add(alias.text());
        case KNOWN -> knownNames.add(alias.text());
        case FORM -> {
          // Weak: a surname in another document may be somebody else's.
        }
      }
    }
    return new NamedEntity(
        new LocalEntityRef(document, entity.id()),
        entity.type().name(),
        entity.name(),
        acronyms,
        knownNames);
  }
}
