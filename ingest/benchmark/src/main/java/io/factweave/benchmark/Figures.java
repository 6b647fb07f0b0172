package io.factweave.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named figures that a measured process hands back as a file, in the order in which they were put.
final class Figures {
  /// Seconds from the start of the process until it could work on documents.
  static final String SET_UP = "set-up";

  /// Seconds of work on the documents.
  static final String TIME = "time";

  /// Seconds of processor time, of all threads, within `TIME`.
  static final String CPU = "cpu";

  /// Bytes of memory that the process held at most.
  static final String MEMORY = "memory";

  /// Facts, or relations.
  static final String FOUND = "found";

  private final Map<String, Double> values = new LinkedHashMap<>();

  void put(String name, double value) {
    values.put(name, value);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// @throws IllegalArgumentException where there is none of that name
  double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No figure %s among %s".formatted(name, values.keySet()));
    }
    return value;
  }

  void write(Path file) throws IOException {
    Files.write(
        file,
        values.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).toList());
  }

  static Figures read(Path file) throws IOException {
    Figures figures = new Figures();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      figures.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
    }
    return figures;
  }
}
