package io.factweave.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What this process has used up: at first of set-up, then of work.
final class Usage {
  private static final Path STATUS = Path.of("/proc/self/status");

  private final Figures figures = new Figures();
  private final long start;
  private final Duration cpu;

  private Usage() {
    long sinceStart =
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    figures.put(Figures.SET_UP, sinceStart / 1000.0);
    this.cpu = cpu();
    this.start = System.nanoTime();
  }

  /// Set-up is over, work begins.
  static Usage afterSetUp() {
    return new Usage();
  }

  /// Work is over.
  ///
  /// @throws IOException where Linux's `/proc/self/status` cannot be read
  Figures afterWork() throws IOException {
    figures.put(Figures.TIME, (System.nanoTime() - start) / 1e9);
    figures.put(Figures.CPU, cpu().minus(cpu).toNanos() / 1e9);
    figures.put(Figures.MEMORY, peakMemory());
    return figures;
  }

  /// Of all threads of this process.
  static Duration cpu() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }

  /// The high-water mark of resident memory, in bytes.
  private static double peakMemory() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return 1024.0 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException(STATUS + " has no line VmHWM");
  }
}
