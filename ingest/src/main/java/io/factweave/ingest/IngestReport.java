package io.factweave.ingest;

import io.factweave.graph.model.Extraction;
import io.factweave.ingest.pipeline.StageOutcome;
import java.util.ArrayList;
import java.util.List;

/// What came of a run over many documents: counts, and what failed or was skipped. Filled from one
/// thread.
public final class IngestReport {
  private long documents;
  private long entities;
  private long claims;
  private long facts;
  private long quarantined;
  private final List<StageOutcome.Failed> failures = new ArrayList<>();
  private final List<StageOutcome.Skipped> skipped = new ArrayList<>();

  public void add(StageOutcome outcome) {
    switch (outcome) {
      case StageOutcome.Done done -> count(done.extraction());
      case StageOutcome.Failed failed -> failures.add(failed);
      case StageOutcome.Skipped left -> skipped.add(left);
    }
  }

  private void count(Extraction extraction) {
    documents++;
    entities += extraction.entities().size();
    claims += extraction.claims().size();
    facts += extraction.factCount();
    quarantined += extraction.quarantine().size();
  }

  /// Documents that went the whole way.
  public long documents() {
    return documents;
  }

  public long entities() {
    return entities;
  }

  public long claims() {
    return claims;
  }

  /// Claims that their documents present as so.
  public long facts() {
    return facts;
  }

  /// Claims that broke the ontology.
  public long quarantined() {
    return quarantined;
  }

  /// In the order of the run.
  public List<StageOutcome.Failed> failures() {
    return List.copyOf(failures);
  }

  /// In the order of the run.
  public List<StageOutcome.Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /// For a person: a line of counts, then one for each failure and each skipped file.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s, %s"
            .formatted(
                counted(documents, "document"),
                entities == 1 ? "1 entity" : "%,d entities".formatted(entities),
                counted(claims, "claim"),
                counted(facts, "fact")));
    if (quarantined > 0) {
      lines.add(counted(quarantined, "claim") + " in quarantine");
    }
    failures.forEach(failure -> lines.add("failed: " + failure));
    skipped.forEach(left -> lines.add("skipped: %s (%s)".formatted(left.origin(), left.reason())));
    return lines;
  }

  private static String counted(long count, String what) {
    return count == 1 ? "1 " + what : "%,d %ss".formatted(count, what);
  }
}
