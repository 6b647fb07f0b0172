package io.factweave.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A process that is measured: a JVM of its own, on the same JDK and class path.
///
/// @param options of the JVM
/// @param log where the process says what it says
record Measured(Class<?> main, List<String> options, Path log) {
  private static final String CORE_NLP = File.separator + "stanford-corenlp" + File.separator;

  /// As `./factweave` starts the product.
  static final List<String> AS_SHIPPED =
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /// Runs it to its end.
  ///
  /// @param more further arguments behind the files of task and figures
  /// @throws IOException where it fails; the message has its last words
  Figures run(Task task, String... more) throws IOException, InterruptedException {
    Path folder = log.resolveSibling(main.getSimpleName() + String.join("-", more));
    Files.createDirectories(folder);
    Path taskFile = folder.resolve("task");
    Path result = folder.resolve("figures");
    Files.deleteIfExists(result);
    task.write(taskFile);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(processors(task.threads()));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(taskFile.toString(), result.toString()));
    command.addAll(List.of(more));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(
          "%s ended with %d; the end of %s:%n%s"
              .formatted(main.getSimpleName(), code, log, end(log)));
    }
    return Figures.read(result);
  }

  /// A process on one thread gets no help from another for its parallel streams.
  private static List<String> processors(int threads) {
    return List.of(
        "-XX:ActiveProcessorCount=" + threads,
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + (threads - 1));
  }

  private String classPath() {
    String whole = System.getProperty("java.class.path");
    return Arrays.stream(whole.split(File.pathSeparator))
        .filter(entry -> main == CoreNlpRun.class || !entry.contains(CORE_NLP))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }
}
