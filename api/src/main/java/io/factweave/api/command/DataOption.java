package io.factweave.api.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The data folder that a command works on.
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the graph, made where it is missing (default: ${DEFAULT-VALUE}).",
      defaultValue = "factweave-data")
  Path folder = Path.of("factweave-data");
}
