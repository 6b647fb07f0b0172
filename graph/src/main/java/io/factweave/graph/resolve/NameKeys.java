package io.factweave.graph.resolve;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The keys of one entity: what it shares with whatever means the same thing.
///
/// @param own made from its name
/// @param known made from the names that the lexicon knows for it
/// @param acronyms made from the acronyms that its document defines; they count only where they are
///     not claimed twice
record NameKeys(NameKey own, SortedSet<NameKey> known, SortedSet<NameKey> acronyms) {
  private static final Pattern NAME_LIKE =
      Pattern.compile("\\p{N}|[\\p{Lo}]|(?<=\\s|\\p{Pd})\\p{Lu}|\\p{L}\\p{Lu}");

  static NameKeys of(NamedEntity entity) {
    NameKey own = NameKey.of(entity.type(), entity.name());
    SortedSet<NameKey> known = keys(entity, entity.knownNames());
    if (isMereDescription(entity)) {
      // "new export controls" says in each document something else.
      own = own.within(entity.ref().document().value());
    }
    return new NameKeys(own, known, keys(entity, entity.acronyms()));
  }

  /// The keys that mean the entity whatever else is there.
  SortedSet<NameKey> full() {
    SortedSet<NameKey> keys = new TreeSet<>(known);
    keys.add(own);
    return keys;
  }

  SortedSet<NameKey> all() {
    SortedSet<NameKey> keys = full();
    keys.addAll(acronyms);
    return keys;
  }

  private static SortedSet<NameKey> keys(NamedEntity entity, Set<String> names) {
    SortedSet<NameKey> keys = new TreeSet<>();
    for (String name : names) {
      if (VersionTokens.agree(entity.type(), entity.name(), name)) {
        keys.add(NameKey.of(entity.type(), name));
      }
    }
    return keys;
  }

  /// Whether a policy is described rather than named: several words, without a digit and without a
  /// capital letter but the first.
  private static boolean isMereDescription(NamedEntity entity) {
    String name = entity.name().strip();
    return entity.type().equals("Policy") && name.contains(" ") && !NAME_LIKE.matcher(name).find();
  }
}
