package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.evaluate.GoldLines.Line;
import io.factweave.ingest.evaluate.Text2KgBenchSentence.Triple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads Text2KGBench's files: a sentence a line with `triples` (ground truth and the output of
/// systems), or a line a triple with `sub_label`, `rel_label` and `obj_label` (training and
/// validation). Lines of one ontology with the same sentence are one.
final class Text2KgBenchReader {
  private static final Pattern ID = Pattern.compile("(ont_.+?)_(train|val|validation|test)_\\d+");

  private final Map<List<String>, Lines> sentences = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  private record Lines(List<String> ids, Set<Triple> triples) {}

  private Text2KgBenchReader() {}

  /// @param gold a file, or a folder of which all files that end in `.jsonl` are read
  static List<Text2KgBenchSentence> read(Path gold) {
    Text2KgBenchReader reader = new Text2KgBenchReader();
    for (Path file : files(gold)) {
      GoldLines.readFilled(file).forEach(reader::add);
    }
    List<Text2KgBenchSentence> sentences = new ArrayList<>();
    reader.sentences.forEach((key, lines) ->
        sentences.add(
            new Text2KgBenchSentence(lines.ids(), key.getFirst(), key.getLast(), lines.triples())));
    return sentences;
  }

  /// The triples of a system's output by the id of the line.
  static Map<String, Set<Triple>> readOutput(Path file) {
    Map<String, Set<Triple>> output = new LinkedHashMap<>();
    for (Path part : files(file)) {
      for (Line line : GoldLines.readFilled(part)) {
        JsonNode node = line.json();
        output
            .computeIfAbsent(line.string(node, "id"), id -> new LinkedHashSet<>())
            .addAll(triples(line, node));
      }
    }
    return output;
  }

  private static List<Path> files(Path gold) {
    if (!Files.isDirectory(gold)) {
      return List.of(gold);
    }
    try (Stream<Path> inside = Files.list(gold)) {
      List<Path> files =
          inside.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      if (files.isEmpty()) {
        throw new FactweaveException(
            IngestError.INVALID_GOLD_FILE, "%s has no .jsonl file".formatted(gold));
      }
      return files;
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND, "%s cannot be read: %s".formatted(gold, e), e);
    }
  }

  private void add(Line line) {
    JsonNode node = line.json();
    String id = line.string(node, "id");
    String sentence = line.string(node, "sent");
    if (sentence.isBlank()) {
      throw line.broken("'sent' is blank");
    }
    if (!ids.add(id)) {
      throw line.broken("id %s stands twice".formatted(id));
    }
    Set<Triple> triples = triples(line, node);
    if (triples.isEmpty()) {
      throw line.broken("no triple");
    }
    Lines lines =
        sentences.computeIfAbsent(
            List.of(ontology(id, line), sentence),
            key -> new Lines(new ArrayList<>(), new LinkedHashSet<>()));
    lines.ids().add(id);
    lines.triples().addAll(triples);
  }

  private static String ontology(String id, Line line) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? matcher.group(1) : String.valueOf(line.file().getFileName());
  }

  private static Set<Triple> triples(Line line, JsonNode node) {
    if (!node.has("triples")) {
      return Set.of(
          new Triple(
              line.string(node, "sub_label"),
              line.string(node, "rel_label"),
              line.string(node, "obj_label")));
    }
    Set<Triple> triples = new LinkedHashSet<>();
    for (JsonNode triple : line.list(node, "triples")) {
      triples.add(triple.isArray() ? ofArray(line, triple) : ofObject(line, triple));
    }
    return triples;
  }

  private static Triple ofArray(Line line, JsonNode triple) {
    if (triple.size() != 3) {
      throw line.broken("a triple has %d parts, not 3".formatted(triple.size()));
    }
    return new Triple(triple.get(0).asString(), triple.get(1).asString(), triple.get(2).asString());
  }

  private static Triple ofObject(Line line, JsonNode triple) {
    return new Triple(
        line.string(triple, "sub"), line.string(triple, "rel"), line.string(triple, "obj"));
  }
}
