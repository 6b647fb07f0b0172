package io.factweave.ingest.extract.rules;

import java.util.List;

/// A known thing with its names.
///
/// @param name its usual full name
/// @param aliases other names, without `name`
public record LexiconEntry(NameType type, String name, List<String> aliases) {

  public LexiconEntry {
    aliases = List.copyOf(aliases);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A lexicon entry has a name");
    }
  }
}
