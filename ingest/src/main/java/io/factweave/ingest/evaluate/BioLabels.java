package io.factweave.ingest.evaluate;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the labels of a file and our entity types meet. Each label of the file stands for a class
/// (`PER`, `ORG`, `LOC`, ...), each class for some of our types; a type goes to the narrowest class
/// that the file has, so that `Company` is an `ORG` where the file knows no companies. Labels that
/// stand for no type of ours are left out.
final class BioLabels {
  private static final Map<String, String> CLASSES = new HashMap<>();
  private static final Map<String, List<String>> TYPES =
      Map.ofEntries(
          entry("PER", List.of("Person")),
          entry("ORG", List.of("Company", "GovernmentBody", "Organization")),
          entry("LOC", List.of("Country", "Place")),
          entry("GROUP", List.of("GovernmentBody", "Organization")),
          entry("PRODUCT", List.of("Chip", "AiModel", "Technology")),
          entry("Company", List.of("Company")),
          entry("GovernmentBody", List.of("GovernmentBody")),
          entry("Country", List.of("Country")),
          entry("Chip", List.of("Chip")),
          entry("AiModel", List.of("AiModel")),
          entry("Technology", List.of("Technology")),
          entry("Policy", List.of("Policy")),
          entry("Event", List.of("Event")));

  static {
    name("PER", "per person people politician researcher scientist writer musicalartist");
    name("ORG", "org organization organisation university band politicalparty");
    name("LOC", "loc location place gpe geo-loc");
    name("GROUP", "group");
    name("PRODUCT", "product prod pro");
    name("Company", "company corporation");
    name("GovernmentBody", "governmentbody government");
    name("Country", "country");
    name("Chip", "chip");
    name("AiModel", "aimodel");
    name("Technology", "technology programlang software");
    name("Policy", "policy law");
    name("Event", "event election conference");
  }

  private final Map<String, List<String>> own;
  private final Map<String, String> classOfLabel = new TreeMap<>();
  private final Map<String, String> classOfType = new HashMap<>();
  private final TreeSet<String> leftOut = new TreeSet<>();

  /// @param labels all that the file has
  /// @param own the types of labels whose usual meaning is wrong here, by label in any case
  BioLabels(Collection<String> labels, Map<String, List<String>> own) {
    this.own = new HashMap<>();
    own.forEach((label, types) -> this.own.put(lower(label), types));
    Map<String, List<String>> typesOfClass = new LinkedHashMap<>();
    for (String label : new TreeSet<>(labels)) {
      String name = className(label);
      List<String> types = name == null ? List.of() : types(label, name);
      if (name == null || types.isEmpty()) {
        leftOut.add(label);
      } else {
        classOfLabel.put(label, name);
        typesOfClass.put(name, types);
      }
    }
    typesOfClass.entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
        .forEach(e -> e.getValue().forEach(type -> classOfType.putIfAbsent(type, e.getKey())));
  }

  /// The class of a label of the file; empty where it is left out.
  Optional<String> ofLabel(String label) {
    return Optional.ofNullable(classOfLabel.get(label));
  }

  /// The class of a type of ours; empty where the file has nothing of its kind.
  Optional<String> ofType(String type) {
    return Optional.ofNullable(classOfType.get(type));
  }

  /// The labels of the file that are not scored.
  Collection<String> leftOut() {
    return leftOut;
  }

  /// Which types each class took, for the reader of the scores.
  Map<String, TreeSet<String>> classes() {
    Map<String, TreeSet<String>> classes = new TreeMap<>();
    classOfType.forEach(
        (type, name) -> classes.computeIfAbsent(name, n -> new TreeSet<>()).add(type));
    return classes;
  }

  private @Nullable String className(String label) {
    return own.containsKey(lower(label)) ? label : CLASSES.get(lower(label));
  }

  private List<String> types(String label, String name) {
    return own.getOrDefault(lower(label), TYPES.getOrDefault(name, List.of()));
  }

  private static void name(String className, String labels) {
    for (String label : labels.split(" ", -1)) {
      CLASSES.put(label, className);
    }
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
