package io.factweave.graph.resolve;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All entities of all documents by their keys, in memory, so that a changed document resolves only
/// what it can touch: whatever is connected with it through shared keys. Gives the same as resolving
/// everything from scratch.
///
/// A change is planned first, without a trace, and applied once it is stored. Not thread-safe: one
/// writer at a time; [#findCluster] may be called by that writer only.
public final class ResolutionIndex {
  private final Map<LocalEntityRef, NamedEntity> entities = new HashMap<>();
  private final Map<NamedEntity, NameKeys> keys = new HashMap<>();
  private final Map<NameKey, Set<LocalEntityRef>> bearers = new HashMap<>();
  private final Map<DocumentId, Set<LocalEntityRef>> documents = new HashMap<>();
  private final Map<LocalEntityRef, Cluster> clusters = new HashMap<>();

  /// An index of these entities.
  public static ResolutionIndex of(Collection<NamedEntity> entities) {
    ResolutionIndex index = new ResolutionIndex();
    index.apply(index.plan(Set.of(), entities));
    return index;
  }

  /// The cluster of an entity of a document.
  public Optional<Cluster> findCluster(LocalEntityRef ref) {
    return Optional.ofNullable(clusters.get(ref));
  }

  /// Every cluster, by id.
  public SortedMap<EntityId, Cluster> clusters() {
    SortedMap<EntityId, Cluster> all = new TreeMap<>();
    clusters.values().forEach(cluster -> all.put(cluster.id(), cluster));
    return all;
  }

  /// What would change if everything of `gone` were taken away and `added` put there.
  ///
  /// @param gone documents that are deleted or replaced
  public ResolutionChange plan(Set<DocumentId> gone, Collection<NamedEntity> added) {
    Set<LocalEntityRef> removed = new HashSet<>();
    gone.forEach(document -> removed.addAll(documents.getOrDefault(document, Set.of())));
    Set<LocalEntityRef> touched = connected(removed, added);
    Map<LocalEntityRef, NamedEntity> now = new HashMap<>();
    touched.stream()
        .filter(ref -> !removed.contains(ref))
        .forEach(ref -> now.put(ref, entities.get(ref)));
    added.forEach(entity -> now.put(entity.ref(), entity));
    SortedMap<EntityId, Cluster> before = new TreeMap<>();
    touched.forEach(ref -> findCluster(ref).ifPresent(c -> before.put(c.id(), c)));
    return new ResolutionChange(
        removed, List.copyOf(added), before, Resolver.resolve(now.values(), this::keysOf));
  }

  /// Makes a planned change, the last that was planned.
  public void apply(ResolutionChange change) {
    change.removed().forEach(this::remove);
    change.added().forEach(this::add);
    change
        .after()
        .forEach((_, cluster) -> cluster.members().forEach(m -> clusters.put(m, cluster)));
  }

  private void remove(LocalEntityRef ref) {
    NamedEntity entity = entities.remove(ref);
    if (entity != null) {
      clusters.remove(ref);
      documents.computeIfPresent(ref.document(), (_, refs) -> without(refs, ref));
      keysOf(entity).all().forEach(k -> bearers.computeIfPresent(k, (_, r) -> without(r, ref)));
      keys.remove(entity);
    }
  }

  /// Null means "remove the entry" to `Map.computeIfPresent`.
  private static @Nullable Set<LocalEntityRef> without(
      Set<LocalEntityRef> refs, LocalEntityRef ref) {
    refs.remove(ref);
    return refs.isEmpty() ? null : refs;
  }

  private void add(NamedEntity entity) {
    entities.put(entity.ref(), entity);
    keys.put(entity, NameKeys.of(entity));
    documents.computeIfAbsent(entity.ref().document(), _ -> new HashSet<>()).add(entity.ref());
    for (NameKey key : keysOf(entity).all()) {
      bearers.computeIfAbsent(key, _ -> new HashSet<>()).add(entity.ref());
    }
  }

  /// Everything in the index that shares keys with these, directly or through others.
  private Set<LocalEntityRef> connected(
      Collection<LocalEntityRef> removed, Collection<NamedEntity> added) {
    Set<LocalEntityRef> found = new HashSet<>(removed);
    Set<NameKey> seen = new HashSet<>();
    Deque<NameKey> waiting = new ArrayDeque<>();
    added.forEach(entity -> waiting.addAll(keysOf(entity).all()));
    removed.forEach(ref -> waiting.addAll(keysOf(ref)));
    while (!waiting.isEmpty()) {
      NameKey key = waiting.remove();
      if (seen.add(key)) {
        for (LocalEntityRef ref : bearers.getOrDefault(key, Set.of())) {
          found.add(ref);
          waiting.addAll(keysOf(ref));
        }
      }
    }
    return found;
  }

  /// Normalising names costs; what is in the index has its keys already.
  private NameKeys keysOf(NamedEntity entity) {
    NameKeys known = keys.get(entity);
    return known == null ? NameKeys.of(entity) : known;
  }

  private Collection<NameKey> keysOf(LocalEntityRef ref) {
    NamedEntity entity = entities.get(ref);
    return entity == null ? List.of() : keysOf(entity).all();
  }

  /// What one change does to the clusters.
  ///
  /// @param removed entities that go
  /// @param added entities that come
  /// @param before the touched clusters as they were
  /// @param after the touched clusters as they will be
  public record ResolutionChange(
      Set<LocalEntityRef> removed,
      List<NamedEntity> added,
      SortedMap<EntityId, Cluster> before,
      SortedMap<EntityId, Cluster> after) {

    ResolutionChange(
        Set<LocalEntityRef> removed,
        List<NamedEntity> added,
        SortedMap<EntityId, Cluster> before,
        List<Cluster> after) {
      this(removed, added, before, byId(after));
    }

    private static SortedMap<EntityId, Cluster> byId(List<Cluster> clusters) {
      SortedMap<EntityId, Cluster> byId = new TreeMap<>();
      clusters.forEach(cluster -> byId.put(cluster.id(), cluster));
      return byId;
    }

    /// Ids whose cluster is new, gone, or has other members or reasons.
    public SortedSet<EntityId> changedIds() {
      SortedSet<EntityId> changed = new TreeSet<>(before.keySet());
      changed.addAll(after.keySet());
      changed.removeIf(id ->
          before.containsKey(id)
              && Optional.ofNullable(before.get(id)).equals(Optional.ofNullable(after.get(id))));
      return changed;
    }

    /// Entities of documents that another canonical id stands for than before, those that stay.
    public SortedSet<LocalEntityRef> moved() {
      Map<LocalEntityRef, EntityId> old = new HashMap<>();
      before.values().forEach(c -> c.members().forEach(m -> old.put(m, c.id())));
      SortedSet<LocalEntityRef> moved = new TreeSet<>();
      for (Cluster cluster : after.values()) {
        cluster.members().stream()
            .filter(m -> old.containsKey(m) && !cluster.id().equals(old.get(m)))
            .forEach(m -> moved.add(m));
      }
      return moved;
    }

    /// Ids that are no more, and what stands for most of their members now. An id whose members are
    /// all gone is left out.
    public SortedMap<EntityId, EntityId> replacements() {
      SortedMap<EntityId, EntityId> replaced = new TreeMap<>();
      before.forEach((id, cluster) -> {
        if (!after.containsKey(id)) {
          successor(cluster).ifPresent(successor -> replaced.put(id, successor));
        }
      });
      return replaced;
    }

    private Optional<EntityId> successor(Cluster old) {
      List<EntityId> heirs = new ArrayList<>();
      long most = 0;
      for (Cluster cluster : after.values()) {
        long shared = cluster.members().stream().filter(m -> old.members().contains(m)).count();
        if (shared > most) {
          heirs.clear();
          most = shared;
        }
        if (shared == most && shared > 0) {
          heirs.add(cluster.id());
        }
      }
      return heirs.stream().min(EntityId::compareTo);
    }
  }
}
