package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Reference;
import io.factweave.graph.ontology.Ontology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names in one document that mean the same thing.
///
/// @param name the fullest form in the document, or the usual full name where it only abbreviates
/// @param aliases other names, without `name`, in the order of their first appearance
/// @param names in the order of the text; never empty
public record DraftEntity(NameType type, String name, List<Alias> aliases, List<FoundName> names) {

  public DraftEntity {
    aliases = List.copyOf(aliases);
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("A draft entity has a name in the text");
    }
  }

  /// What the lexicon knows of it, where it does.
  public @Nullable LexiconEntry entry() {
    for (FoundName found : names) {
      if (found.entry() != null) {
        return found.entry();
      }
    }
    return null;
  }

  /// The same as a local entity.
  ///
  /// @param text of the document
  public LocalEntity asLocal(
      LocalEntityId id, Ontology ontology, String text, List<Reference> references) {
    List<Mention> mentions =
        names.stream()
            .map(found -> new Mention(found.span(), found.span().of(text), found.confidence()))
            .toList();
    return new LocalEntity(id, type.in(ontology), name, aliases, mentions, references);
  }
}
