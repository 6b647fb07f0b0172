package io.factweave.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.benchmark.Task.ExtractorChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskTest {
  @TempDir Path folder;

  @Test
  void arrivesAsItWasSent() throws IOException {
    Task task =
        new Task(
            List.of(Path.of("/a b/ü=1.txt"), Path.of("/c\\d.txt")),
            3,
            2,
            ExtractorChoice.RULES,
            null,
            Duration.ofSeconds(15));
    task.write(folder.resolve("task"));
    assertThat(Task.read(folder.resolve("task"))).isEqualTo(task);
  }

  @Test
  void hasAtLeastOneFile() {
    assertThatThrownBy(
            () -> new Task(List.of(), 1, 1, ExtractorChoice.RULES, null, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one file");
  }
}
