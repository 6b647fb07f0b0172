package io.factweave.api;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.Recording;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Found;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes documents into the graph: read and extracted by many threads without any lock, recorded in
/// batches, each of them whole or not at all.
public final class Intake {
  /// A commit costs the store some 100 KB whatever is in it.
  private static final int BATCH = 32;

  private final Ingest ingest;
  private final KnowledgeGraph graph;

  public Intake(Ingest ingest, KnowledgeGraph graph) {
    this.ingest = ingest;
    this.graph = graph;
  }

  /// What became of one source.
  ///
  /// @param recorded what the graph did with it; null where it did not get that far
  public record Taken(StageOutcome outcome, Recording.@Nullable Outcome recorded) {}

  /// Takes every source, and tells of each in its order once it is stored for good. A batch that
  /// cannot be recorded ends it with an exception; what was recorded before stays.
  public void take(Stream<? extends Found> sources, Consumer<Taken> taken) {
    try (Stream<StageOutcome> outcomes = ingest.extract(sources)) {
      List<StageOutcome> batch = new ArrayList<>();
      for (Iterator<StageOutcome> each = outcomes.iterator(); each.hasNext(); ) {
        batch.add(each.next());
        if (batch.size() == BATCH || !each.hasNext()) {
          record(batch).forEach(taken);
          batch.clear();
        }
      }
    }
  }

  private List<Taken> record(List<StageOutcome> batch) {
    List<Recording> recordings =
        batch.stream()
            .filter(StageOutcome.Done.class::isInstance)
            .map(StageOutcome.Done.class::cast)
            .map(done -> new Recording(done.extraction(), done.original().bytes()))
            .toList();
    Iterator<Recording.Outcome> recorded =
        (recordings.isEmpty() ? List.<Recording.Outcome>of() : graph.record(recordings)).iterator();
    return batch.stream()
        .map(outcome ->
            new Taken(outcome, outcome instanceof StageOutcome.Done ? recorded.next() : null))
        .toList();
  }
}
