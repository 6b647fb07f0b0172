package io.factweave.graph.resolve;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds which entities mean the same thing. A pure function of the set of entities: neither their
/// order nor anything else counts.
///
/// Entities of one type are the same where they share a key: a normalised name or a name that the
/// lexicon knows. An acronym that a document defines joins its full name with entities that are
/// named by the acronym alone, unless the acronym is claimed by two different full names.
public final class Resolver {
  private final SortedMap<LocalEntityRef, NamedEntity> entities = new TreeMap<>();
  private final Map<LocalEntityRef, NameKeys> keys = new HashMap<>();
  private final DisjointSets<LocalEntityRef> sets = new DisjointSets<>();
  private final Map<LocalEntityRef, List<Judgement>> judgements = new HashMap<>();

  private Resolver(Collection<NamedEntity> all, Function<NamedEntity, NameKeys> keysOf) {
    for (NamedEntity entity : all) {
      entities.put(entity.ref(), entity);
      keys.put(entity.ref(), keysOf.apply(entity));
      sets.add(entity.ref());
    }
  }

  /// The clusters of these entities, by id.
  public static List<Cluster> resolve(Collection<NamedEntity> entities) {
    return resolve(entities, NameKeys::of);
  }

  /// @param keysOf the keys of an entity, where the caller has made them before
  static List<Cluster> resolve(
      Collection<NamedEntity> entities, Function<NamedEntity, NameKeys> keysOf) {
    Resolver resolver = new Resolver(entities, keysOf);
    resolver.mergeByFullKeys();
    resolver.mergeByAcronyms();
    return resolver.clusters();
  }

  private void mergeByFullKeys() {
    bearers(NameKeys::full)
        .forEach((key, members) -> {
          for (int i = 1; i < members.size(); i++) {
            mergeByName(key, members.get(i - 1), members.get(i));
          }
        });
  }

  private void mergeByName(NameKey key, LocalEntityRef left, LocalEntityRef right) {
    NamedEntity one = named(left);
    NamedEntity other = named(right);
    if (!keys(left).own().equals(key) || !keys(right).own().equals(key)) {
      String reason =
          "'%s' and '%s' are known as '%s'".formatted(one.name(), other.name(), key.name());
      merge(left, right, "rule:known-name", reason);
    } else if (differInLegalForm(one, other)) {
      String reason =
          "'%s' and '%s' differ in the legal form alone".formatted(one.name(), other.name());
      merge(left, right, "rule:legal-form", reason);
    } else {
      String reason =
          "'%s' and '%s' are the same name, '%s'".formatted(one.name(), other.name(), key.name());
      merge(left, right, "rule:name", reason);
    }
  }

  private static boolean differInLegalForm(NamedEntity one, NamedEntity other) {
    return !NormalizedNames.withLegalForm(one.type(), one.name())
        .equals(NormalizedNames.withLegalForm(other.type(), other.name()));
  }

  private void mergeByAcronyms() {
    SortedMap<NameKey, List<LocalEntityRef>> named = bearers(NameKeys::full);
    SortedMap<NameKey, List<LocalEntityRef>> definers = bearers(NameKeys::acronyms);
    List<Runnable> merges = new ArrayList<>();
    // Decided before any merge, so that the order of the acronyms does not count.
    definers.forEach((acronym, defining) -> {
      List<LocalEntityRef> bearing = named.getOrDefault(acronym, List.of());
      if (!bearing.isEmpty() && isClaimedOnce(acronym, defining, bearing)) {
        merges.add(() -> mergeByAcronym(defining.getFirst(), bearing.getFirst()));
      }
    });
    merges.forEach(Runnable::run);
  }

  private boolean isClaimedOnce(
      NameKey acronym, List<LocalEntityRef> defining, List<LocalEntityRef> bearing) {
    LocalEntityRef definer = sets.find(defining.getFirst());
    return defining.stream().allMatch(ref -> sets.find(ref).equals(definer))
        && (sets.find(bearing.getFirst()).equals(definer)
            || fullKeysOf(bearing.getFirst()).equals(Collections.singleton(acronym)));
  }

  private SortedSet<NameKey> fullKeysOf(LocalEntityRef member) {
    SortedSet<NameKey> found = new TreeSet<>();
    for (LocalEntityRef ref : entities.keySet()) {
      if (sets.find(ref).equals(sets.find(member))) {
        found.addAll(keys(ref).full());
      }
    }
    return found;
  }

  private void mergeByAcronym(LocalEntityRef definer, LocalEntityRef bearer) {
    String reason =
        "'%s' is defined as an acronym of '%s' in document %s"
            .formatted(named(bearer).name(), named(definer).name(), definer.document());
    boolean ordered = definer.compareTo(bearer) < 0;
    merge(ordered ? definer : bearer, ordered ? bearer : definer, "rule:acronym", reason);
  }

  private void merge(LocalEntityRef left, LocalEntityRef right, String by, String reason) {
    if (sets.join(left, right)) {
      judgements
          .computeIfAbsent(left, _ -> new ArrayList<>())
          .add(new Judgement(left, right, Judgement.Verdict.SAME, by, reason));
    }
  }

  private List<Cluster> clusters() {
    SortedMap<LocalEntityRef, SortedSet<LocalEntityRef>> members = new TreeMap<>();
    for (LocalEntityRef ref : entities.keySet()) {
      members.computeIfAbsent(sets.find(ref), _ -> new TreeSet<>()).add(ref);
    }
    SortedMap<EntityId, Cluster> clusters = new TreeMap<>();
    for (SortedSet<LocalEntityRef> group : members.values()) {
      Cluster cluster = cluster(group);
      clusters.put(cluster.id(), cluster);
    }
    return List.copyOf(clusters.values());
  }

  private Cluster cluster(SortedSet<LocalEntityRef> members) {
    List<Judgement> reasons =
        members.stream().flatMap(ref -> judgements.getOrDefault(ref, List.of()).stream()).toList();
    return new Cluster(
        smallestKey(members).entityId(), named(members.first()).type(), members, reasons);
  }

  /// A name that the lexicon knows where there is one, else a full name, else the acronym.
  private NameKey smallestKey(SortedSet<LocalEntityRef> members) {
    SortedSet<NameKey> known = new TreeSet<>();
    SortedSet<NameKey> own = new TreeSet<>();
    SortedSet<NameKey> acronyms = new TreeSet<>();
    for (LocalEntityRef ref : members) {
      known.addAll(keys(ref).known());
      own.add(keys(ref).own());
      acronyms.addAll(keys(ref).acronyms());
    }
    SortedSet<NameKey> fullNames = new TreeSet<>(own);
    fullNames.removeAll(acronyms);
    return !known.isEmpty()
        ? known.first()
        : !fullNames.isEmpty() ? fullNames.first() : own.first();
  }

  private SortedMap<NameKey, List<LocalEntityRef>> bearers(KeysOf which) {
    SortedMap<NameKey, List<LocalEntityRef>> bearers = new TreeMap<>();
    for (LocalEntityRef ref : entities.keySet()) {
      for (NameKey key : which.of(keys(ref))) {
        bearers.computeIfAbsent(key, _ -> new ArrayList<>()).add(ref);
      }
    }
    return bearers;
  }

  private NameKeys keys(LocalEntityRef ref) {
    return java.util.Objects.requireNonNull(keys.get(ref));
  }

  private NamedEntity named(LocalEntityRef ref) {
    return java.util.Objects.requireNonNull(entities.get(ref));
  }

  private interface KeysOf {
    SortedSet<NameKey> of(NameKeys keys);
  }
}
