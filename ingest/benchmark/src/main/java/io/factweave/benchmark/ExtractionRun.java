package io.factweave.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/// Process that works on a task's documents by our extraction, and measures set-up, time and memory.
final class ExtractionRun {
  private ExtractionRun() {}

  /// @param arguments file of the task, file for the figures
  public static void main(String[] arguments) throws IOException {
    Task task = Task.read(Path.of(arguments[0]));
    Path result = Path.of(arguments[1]);
    Extraction extraction =
        Extraction.prepared(task, result.resolveSibling("extraction.jsonl"));
    Usage usage = Usage.afterSetUp();
    long facts = extraction.run(task.files(), task.times());
    Figures figures = usage.afterWork();
    figures.put(Figures.FOUND, facts);
    figures.write(result);
  }
}
