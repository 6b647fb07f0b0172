package io.factweave.api.document;

import io.factweave.api.Intake.Taken;
import io.factweave.api.problem.Problem;
import io.factweave.api.rest.Links;
import io.factweave.graph.Recording;
import io.factweave.graph.model.Document;
import io.factweave.ingest.pipeline.StageOutcome;
import java.util.Locale;
import java.util.Objects;

/// Says what became of a document that was sent.
final class Receipts {
  private Receipts() {}

  static ReceivedJson of(Taken taken, Links links) {
    return switch (taken.outcome()) {
      case StageOutcome.Done done -> of(done, Objects.requireNonNull(taken.recorded()), links);
      case StageOutcome.Failed failed ->
          ReceivedJson.failed(
              failed.origin(), Problem.of(failed.code(), failed.message(), failed.location()));
      case StageOutcome.Skipped skipped ->
          throw new IllegalStateException("An upload is never skipped: " + skipped);
    };
  }

  private static ReceivedJson of(StageOutcome.Done done, Recording.Outcome outcome, Links links) {
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
