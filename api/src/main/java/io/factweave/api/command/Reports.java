package io.factweave.api.command;

import io.factweave.ingest.IngestReport;
import java.util.List;
import picocli.CommandLine.ExitCode;

/// Ends a run over documents: the report on standard error, and the exit code.
final class Reports {
  private Reports() {}

  /// Returns 0 where every document went the whole way, else 1.
  static int print(IngestReport report, ProgressLine progress) {
    List<String> lines = report.lines();
    progress.finish(lines.getFirst());
    lines.stream().skip(1).forEach(System.err::println);
    return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
