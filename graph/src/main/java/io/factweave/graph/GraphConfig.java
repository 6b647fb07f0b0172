package io.factweave.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Where a graph lies and how it is made.
///
/// @param folder that holds everything; made where it is not there
/// @param base what the IRIs of a new graph begin with, ending with a slash; a graph that is there
///     keeps its own
/// @param ontologyExtensions Turtle files
/// @param clock of recorded times
public record GraphConfig(Path folder, URI base, List<Path> ontologyExtensions, Clock clock) {
  public static final URI DEFAULT_BASE = URI.create("http://localhost:8080/");

  public GraphConfig {
    ontologyExtensions = List.copyOf(ontologyExtensions);
  }

  /// A graph in this folder with everything else as usual.
  public static GraphConfig of(Path folder) {
    return new GraphConfig(folder, DEFAULT_BASE, List.of(), Clock.systemUTC());
  }
}
