package io.factweave.api.command;

import io.factweave.graph.Recording;
import io.factweave.ingest.IngestReport;
import java.util.List;
import picocli.CommandLine.ExitCode;

/// Ends a run over documents: the report on standard error, and the exit code.
final class Reports {
  private Reports() {}

  /// What the graph did with a document.
  static String words(Recording.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> "new";
      case REPLACED -> "replaced";
      case UNCHANGED -> "unchanged";
    };
  }

  /// Returns 0 where every document went the whole way, else 1.
  static int print(IngestReport report, ProgressLine progress) {
    List<String> lines = report.lines();
    progress.finish(lines.getFirst());
    lines.stream().skip(1).forEach(System.err::println);
    return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
