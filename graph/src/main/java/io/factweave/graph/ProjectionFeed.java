package io.factweave.graph;

import io.factweave.graph.rdf.RdfRecord;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.GraphChange;
import io.factweave.graph.store.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one projection to where the record stands. What fails is remembered and tried again the next
/// time; the record does not wait for it. Used under the writer's lock.
final class ProjectionFeed {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);

  private final RdfRecord record;
  private final Projection projection;
  private volatile @Nullable String problem;

  ProjectionFeed(RdfRecord record, Projection projection) {
    this.record = record;
    this.projection = projection;
  }

  /// Why the projection is behind; empty where it is not.
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /// Applies what the projection does not hold yet. Returns whether it now stands where the record
  /// does.
  boolean catchUp() {
    return guarded(this::applyMissing);
  }

  /// Throws the projection away and makes it anew.
  boolean rebuild() {
    return guarded(this::applyEverything);
  }

  private void applyMissing() {
    Optional<Checkpoint> checkpoint = projection.checkpoint();
    Optional<GraphChange> missing = checkpoint.flatMap(record::changesSince);
    if (missing.isEmpty()) {
      applyEverything();
    } else if (!checkpoint.equals(Optional.of(missing.get().checkpoint()))) {
      apply(missing.get());
    }
  }

  private void applyEverything() {
    projection.clear();
    apply(record.everything());
  }

  private void apply(GraphChange change) {
    record.read(view -> {
      projection.apply(change, view);
      return true;
    });
  }

  private boolean guarded(Runnable work) {
    try {
      work.run();
      problem = null;
      return true;
    } catch (RuntimeException e) {
      problem = String.valueOf(e.getMessage());
      LOG.warn("A projection is behind the record and will be tried again: {}", problem);
      LOG.debug("Why the projection is behind", e);
      return false;
    }
  }

  void close() {
    projection.close();
  }
}
