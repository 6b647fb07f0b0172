package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.evaluate.GoldLines.Line;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What names are linked to: a file's lines of a name, a tab and a URI or its last part. Lines that
/// begin with `#` are comments. Case counts only where two names differ in nothing else.
final class NameUris {
  static final NameUris NONE = new NameUris();

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> lowerCase = new HashMap<>();

  private NameUris() {}

  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_GOLD_FILE` with the first line that
  ///     has not two columns
  static NameUris read(Path file) {
    NameUris uris = new NameUris();
    for (Line line : GoldLines.readFilled(file)) {
      if (line.text().startsWith("#")) {
        continue;
      }
      String[] columns = line.text().split("\t", -1);
      if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
        throw line.broken("a name, a tab and a URI are expected");
      }
      String uri = KnowledgeNetFact.lastPart(columns[1]);
      uris.exact.put(columns[0].strip(), uri);
      uris.lowerCase.putIfAbsent(lower(columns[0].strip()), uri);
    }
    return uris;
  }

  /// The last part of the URI of the first of these names that has one; else empty.
  String find(List<String> names) {
    return names.stream()
        .map(name -> exact.getOrDefault(name, lowerCase.getOrDefault(lower(name), "")))
        .filter(uri -> !uri.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
