package io.factweave.api.document;

import io.factweave.api.problem.Problem;
import io.factweave.api.rest.Links;
import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.Recording;
import io.factweave.graph.model.Document;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.pipeline.StageOutcome;
import io.factweave.ingest.read.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes documents into the graph: read and extracted by many threads without any lock, recorded in
/// batches.
final class Intake {
  /// A commit costs the store some 100 KB whatever is in it.
  private static final int BATCH = 32;

  private final Ingest ingest;
  private final KnowledgeGraph graph;

  Intake(Ingest ingest, KnowledgeGraph graph) {
    this.ingest = ingest;
    this.graph = graph;
  }

  /// What became of each document, in order. A batch that cannot be recorded ends it with an
  /// exception; what was recorded before stays.
  List<ReceivedJson> take(List<Source> sources, Links links) {
    List<ReceivedJson> received = new ArrayList<>();
    try (Stream<StageOutcome> outcomes = ingest.extract(sources.stream())) {
      List<StageOutcome> batch = new ArrayList<>();
      for (Iterator<StageOutcome> each = outcomes.iterator(); each.hasNext(); ) {
        batch.add(each.next());
        if (batch.size() == BATCH) {
          received.addAll(record(batch, links));
          batch.clear();
        }
      }
      received.addAll(record(batch, links));
    }
    return received;
  }

  private List<ReceivedJson> record(List<StageOutcome> batch, Links links) {
    List<Recording> recordings =
        batch.stream()
            .filter(StageOutcome.Done.class::isInstance)
            .map(StageOutcome.Done.class::cast)
            .map(done -> new Recording(done.extraction(), done.original().bytes()))
            .toList();
    Iterator<Recording.Outcome> recorded =
        recordings.isEmpty()
            ? List.<Recording.Outcome>of().iterator()
            : graph.record(recordings).iterator();
    return batch.stream().map(outcome -> received(outcome, recorded, links)).toList();
  }

  private static ReceivedJson received(
      StageOutcome outcome, Iterator<Recording.Outcome> recorded, Links links) {
    return switch (outcome) {
      case StageOutcome.Done done -> received(done, recorded.next(), links);
      case StageOutcome.Failed failed ->
          ReceivedJson.failed(
              failed.origin(), Problem.of(failed.code(), failed.message(), failed.location()));
      case StageOutcome.Skipped skipped ->
          throw new IllegalStateException("An upload is never skipped: " + skipped);
    };
  }

  private static ReceivedJson received(
      StageOutcome.Done done, Recording.Outcome outcome, Links links) {
    Document document = done.extraction().document();
    return new ReceivedJson(
        done.origin(),
        status(outcome),
        outcome.name().toLowerCase(Locale.ROOT),
        document.id().value(),
        links.document(document.id()),
        document.metadata().title(),
        FoundJson.of(done.extraction()),
        null);
  }

  private static int status(Recording.Outcome outcome) {
    return switch (outcome) {
      case CREATED, REPLACED -> 201;
      case UNCHANGED -> 200;
    };
  }
}
