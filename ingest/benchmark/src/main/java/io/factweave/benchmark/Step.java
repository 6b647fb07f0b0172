package io.factweave.benchmark;

import java.util.List;
import java.util.Locale;

/// A step of the extraction, told by the methods that it is entered by.
enum Step {
  READ("io.factweave.ingest.read."),
  SEGMENT("io.factweave.ingest.extract.Segmenter."),
  NAMES(
      "io.factweave.ingest.extract.rules.NameFinder.",
      "io.factweave.ingest.extract.rules.DateFinder."),
  NETWORK(
      "io.factweave.ingest.extract.model.TrainedModel.",
      "io.factweave.ingest.extract.model.Window",
      "io.factweave.ingest.extract.model.WordPieces.",
      "io.factweave.ingest.extract.model.Unit"),
  /// From names and the network's numbers, or from patterns, to entities and claims.
  DECODE(
      "io.factweave.ingest.extract.model.",
      "io.factweave.ingest.extract.trained.",
      "io.factweave.ingest.extract.rules.RuleExtractor."),
  BUNDLE("io.factweave.graph.model.Extraction.checked"),
  WRITE("io.factweave.benchmark.Extraction.write"),
  /// Between the steps, and samples whose stack the JVM could not tell.
  OTHER;

  private final List<String> entries;

  Step(String... entries) {
    this.entries = List.of(entries);
  }

  /// Its name in lower case.
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The step that was entered last.
  ///
  /// @param stack methods with their classes, such as `java.util.List.of`, the innermost first
  static Step of(List<String> stack) {
    for (String method : stack) {
      for (Step step : values()) {
        if (step.entries.stream().anyMatch(method::startsWith)) {
          return step;
        }
      }
    }
    return OTHER;
  }
}
