package io.factweave.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Process that measures how the time of our extraction grows. Its figures are seconds by the factor of
/// growth: `1`, `2`, `4`, ...
///
/// By length: of the task's files each is twice as long as the one before; the first is worked on as many
/// times as the task says, each further one half as often, so that every figure is for the same amount of
/// text. By corpus: all files once, twice, four times and so on up to the task's times.
final class GrowthRun {
  private GrowthRun() {}

  /// @param arguments file of the task, file for the figures, `length` or `corpus`
  public static void main(String[] arguments) throws IOException {
    Task task = Task.read(Path.of(arguments[0]));
    Path result = Path.of(arguments[1]);
    boolean byLength = arguments[2].equals("length");
    Extraction extraction =
        Extraction.prepared(task, result.resolveSibling("extraction.jsonl"));
    warmUp(extraction, task, byLength);
    Figures figures = byLength ? byLength(extraction, task) : byCorpus(extraction, task);
    figures.write(result);
  }

  /// Without it the first figure would hold the time of the JVM's compiler.
  private static void warmUp(Extraction extraction, Task task, boolean byLength)
      throws IOException {
    List<Path> files = byLength ? List.of(task.files().getFirst()) : task.files();
    long end = System.nanoTime() + task.warmUp().toNanos();
    while (System.nanoTime() < end) {
      extraction.run(files, 1);
    }
  }

  private static Figures byLength(Extraction extraction, Task task) throws IOException {
    Figures figures = new Figures();
    int factor = 1;
    for (Path file : task.files()) {
      figures.put(Integer.toString(factor), seconds(extraction, List.of(file), task.times() / factor));
      factor *= 2;
    }
    return figures;
  }

  private static Figures byCorpus(Extraction extraction, Task task) throws IOException {
    Figures figures = new Figures();
    for (int factor = 1; factor <= task.times(); factor *= 2) {
      figures.put(Integer.toString(factor), seconds(extraction, task.files(), factor));
    }
    return figures;
  }

  private static double seconds(Extraction extraction, List<Path> files, int times)
      throws IOException {
    long start = System.nanoTime();
    extraction.run(files, times);
    return (System.nanoTime() - start) / 1e9;
  }
}
