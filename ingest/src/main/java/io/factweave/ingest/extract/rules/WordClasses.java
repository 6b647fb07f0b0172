package io.factweave.ingest.extract.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Word classes that the grammar speaks of, read from `words.txt`: a line `name: word, word, ...`,
/// continued by indented lines. Words are base forms in lower case.
final class WordClasses {
  private static final Map<String, Set<String>> CLASSES = read();

  private WordClasses() {}

  /// The words of a class.
  ///
  /// @throws IllegalArgumentException where there is no such class
  static Set<String> of(String name) {
    Set<String> words = CLASSES.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "There is no word class '%s'; there are: %s".formatted(name, CLASSES.keySet()));
    }
    return words;
  }

  /// Lines of a resource of this package, without comments and blank lines.
  static List<String> lines(String resource) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = WordClasses.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Resource %s is not on the class path".formatted(resource));
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> classes = new HashMap<>();
    Set<String> current = new LinkedHashSet<>();
    for (String line : lines("words.txt")) {
      String words = line;
      if (!Character.isWhitespace(line.charAt(0))) {
        int colon = line.indexOf(':');
        current = new LinkedHashSet<>();
        classes.put(line.substring(0, colon), current);
        words = line.substring(colon + 1);
      }
      for (String word : words.split(",")) {
        if (!word.isBlank()) {
          current.add(word.strip());
        }
      }
    }
    classes.replaceAll((name, words) -> Set.copyOf(words));
    return Map.copyOf(classes);
  }
}
