package io.factweave.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// Process that works on a task's documents by our extraction, and samples which step the processor time
/// goes to: native code as well as Java, on every thread.
final class StepsRun {
  private static final String SAMPLE = "jdk.CPUTimeSample";
  private static final String LOST = "jdk.CPUTimeSamplesLost";
  private static final String PERIOD = "5ms";

  private StepsRun() {}

  /// @param arguments file of the task, file for the figures
  public static void main(String[] arguments) throws IOException {
    Task task = Task.read(Path.of(arguments[0]));
    Path result = Path.of(arguments[1]);
    Path samples = result.resolveSibling("steps.jfr");
    Extraction extraction =
        Extraction.prepared(task, result.resolveSibling("extraction.jsonl"));
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).with("throttle", PERIOD);
      recording.enable(LOST);
      recording.start();
      Usage usage = Usage.afterSetUp();
      extraction.run(task.files(), task.times());
      Figures figures = usage.afterWork();
      recording.stop();
      recording.dump(samples);
      addSteps(samples, figures);
      figures.write(result);
    }
  }

  private static void addSteps(Path samples, Figures figures) throws IOException {
    double[] seconds = new double[Step.values().length];
    double lost = 0;
    Duration period = Duration.ZERO;
    for (RecordedEvent event : RecordingFile.readAllEvents(samples)) {
      if (event.getEventType().getName().equals(LOST)) {
        lost += event.getInt("lostSamples");
      } else {
        period = event.getDuration("samplingPeriod");
        seconds[step(event.getStackTrace()).ordinal()] += period.toNanos() / 1e9;
      }
    }
    seconds[Step.OTHER.ordinal()] += lost * period.toNanos() / 1e9;
    for (Step step : Step.values()) {
      figures.put(step.title(), seconds[step.ordinal()]);
    }
  }

  private static Step step(@Nullable RecordedStackTrace stack) {
    return stack == null ? Step.OTHER : Step.of(names(stack.getFrames()));
  }

  private static List<String> names(List<RecordedFrame> frames) {
    return frames.stream()
        .map(frame -> frame.getMethod().getType().getName() + "." + frame.getMethod().getName())
        .toList();
  }
}
