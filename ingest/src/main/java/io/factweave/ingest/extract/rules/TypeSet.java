package io.factweave.ingest.extract.rules;

import java.util.EnumSet;
import java.util.Set;

/// The entity types that a role takes. `Organization` takes companies and government bodies too,
/// `Organization!` does not.
record TypeSet(Set<NameType> types) {
  static final TypeSet ANY = new TypeSet(EnumSet.allOf(NameType.class));

  TypeSet {
    types = Set.copyOf(types);
  }

  /// The types of a list such as `Company,Person`.
  static TypeSet parse(String list) {
    EnumSet<NameType> types = EnumSet.noneOf(NameType.class);
    for (String label : list.split(",")) {
      String name = label.strip();
      if (name.equals("Organization")) {
        types.add(NameType.COMPANY);
        types.add(NameType.GOVERNMENT_BODY);
      }
      types.add(named(name.replace("!", "")));
    }
    return new TypeSet(types);
  }

  private static NameType named(String label) {
    for (NameType type : NameType.values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException("'%s' is no entity type".formatted(label));
  }

  boolean takes(NameType type) {
    return types.contains(type);
  }
}
