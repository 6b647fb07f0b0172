package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.evaluate.GoldLines.Line;
import io.factweave.ingest.evaluate.KnowledgeNetFact.Argument;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads KnowledgeNet's files: JSON lines, a document each with its passages, offsets in code points
/// of the document's text.
final class KnowledgeNetReader {
  private final Map<String, String> propertyNames = new HashMap<>();
  private final Set<Integer> folds;

  private KnowledgeNetReader(Set<Integer> folds) {
    this.folds = folds;
  }

  /// The passages of these folds.
  ///
  /// @param folds empty: all
  static List<KnowledgeNetPassage> read(Path file, Set<Integer> folds) {
    return new KnowledgeNetReader(folds).read(file);
  }

  private List<KnowledgeNetPassage> read(Path file) {
    List<KnowledgeNetPassage> passages = new ArrayList<>();
    Set<Integer> there = new TreeSet<>();
    Set<String> ids = new HashSet<>();
    for (Line line : GoldLines.readFilled(file)) {
      JsonNode document = line.json();
      int fold = line.number(document, "fold");
      there.add(fold);
      if (folds.isEmpty() || folds.contains(fold)) {
        for (JsonNode node : line.list(document, "passages")) {
          KnowledgeNetPassage passage = passage(line, node);
          if (!ids.add(passage.id())) {
            throw line.broken("passage %s stands twice".formatted(passage.id()));
          }
          passages.add(passage);
        }
      }
    }
    if (passages.isEmpty()) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE,
          "%s has no passage of fold %s; it has the folds %s"
              .formatted(file, commaSeparated(folds), commaSeparated(there)));
    }
    return passages;
  }

  private KnowledgeNetPassage passage(Line line, JsonNode node) {
    String text = line.string(node, "passageText");
    if (text.isBlank()) {
      throw line.broken("'passageText' is blank");
    }
    Set<String> exhaustive = new HashSet<>();
    for (JsonNode property : line.list(node, "exhaustivelyAnnotatedProperties")) {
      String name = line.string(property, "propertyName");
      propertyNames.put(line.string(property, "propertyId"), name);
      exhaustive.add(name);
    }
    int start = line.number(node, "passageStart");
    List<KnowledgeNetFact> facts = new ArrayList<>();
    for (JsonNode fact : line.list(node, "facts")) {
      facts.add(
          new KnowledgeNetFact(
              property(line, fact),
              argument(line, fact, "subject", start),
              argument(line, fact, "object", start)));
    }
    return new KnowledgeNetPassage(line.string(node, "passageId"), text, exhaustive, facts);
  }

  private String property(Line line, JsonNode fact) {
    String id = line.string(fact, "propertyId");
    String name = propertyNames.getOrDefault(id, KnowledgeNetMapping.PROPERTIES.get(id));
    if (name == null) {
      throw line.broken("property %s is named by no passage so far".formatted(id));
    }
    return name;
  }

  private static Argument argument(Line line, JsonNode fact, String role, int passageStart) {
    int start = line.number(fact, role + "Start") - passageStart;
    int end = line.number(fact, role + "End") - passageStart;
    if (end <= start) {
      throw line.broken(
          "the %s of a fact ends at %d, before its start".formatted(role, end + passageStart));
    }
    JsonNode uri = fact.path(role + "Uri");
    return new Argument(
        new Offsets(start, end), uri.isString() ? KnowledgeNetFact.lastPart(uri.asString()) : "");
  }

  private static String commaSeparated(Set<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
