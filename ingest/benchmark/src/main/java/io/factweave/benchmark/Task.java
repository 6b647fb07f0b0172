package io.factweave.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a measured process has to do, handed to it as a file.
///
/// @param files the documents, at least one
/// @param times how often all of them are worked on, at least 1; what it means for a run of growth, that
///     run says
/// @param threads at least 1
/// @param extractor `trained` or `rules`
/// @param model folder of the trained extractor's model, null for the one that comes along
/// @param warmUp how long a run of growth works before its first figure
record Task(
    List<Path> files,
    int times,
    int threads,
    ExtractorChoice extractor,
    @Nullable Path model,
    Duration warmUp) {

  /// What every process works on before its set-up counts as done: whatever is loaded late, is loaded by
  /// then.
  static final String FIRST_SENTENCE = "Ford opened a plant near Cologne in 1931.";

  /// The extractors that come along.
  enum ExtractorChoice {
    TRAINED,
    RULES
  }

  Task {
    files = List.copyOf(files);
    if (files.isEmpty() || times < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "A task has at least one file, one time and one thread, not %d, %d and %d"
              .formatted(files.size(), times, threads));
    }
  }

  /// The same with other documents.
  Task with(List<Path> otherFiles, int otherTimes, int otherThreads) {
    return new Task(otherFiles, otherTimes, otherThreads, extractor, model, warmUp);
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(
        "files", files.stream().map(Path::toString).collect(Collectors.joining("\n")));
    properties.setProperty("times", Integer.toString(times));
    properties.setProperty("threads", Integer.toString(threads));
    properties.setProperty("extractor", extractor.name());
    properties.setProperty("model", model == null ? "" : model.toString());
    properties.setProperty("warmUp", warmUp.toString());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  static Task read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String model = properties.getProperty("model");
    return new Task(
        properties.getProperty("files").lines().map(Path::of).toList(),
        Integer.parseInt(properties.getProperty("times")),
        Integer.parseInt(properties.getProperty("threads")),
        ExtractorChoice.valueOf(properties.getProperty("extractor")),
        model.isEmpty() ? null : Path.of(model),
        Duration.parse(properties.getProperty("warmUp")));
  }
}
