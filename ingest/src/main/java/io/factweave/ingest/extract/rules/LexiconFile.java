package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads one file of names: a header line, then `name<TAB>aliases` with aliases parted by ` | `. A
/// leading `?` marks a string that is often something else. Further columns by their header: `type`,
/// `demonyms`. Without a `type` column the file's name says the type, such as `companies.tsv`.
final class LexiconFile {
  private static final Map<String, NameType> TYPES = new TreeMap<>();

  static {
    TYPES.put("companies", NameType.COMPANY);
    TYPES.put("government", NameType.GOVERNMENT_BODY);
    TYPES.put("organizations", NameType.ORGANIZATION);
    TYPES.put("people", NameType.PERSON);
    TYPES.put("chips", NameType.CHIP);
    TYPES.put("models", NameType.AI_MODEL);
    TYPES.put("technologies", NameType.TECHNOLOGY);
    TYPES.put("policies", NameType.POLICY);
    TYPES.put("countries", NameType.COUNTRY);
    TYPES.put("places", NameType.PLACE);
    TYPES.put("events", NameType.EVENT);
  }

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private LexiconFile(String file) {
    this.file = file;
  }

  /// One line of the file.
  ///
  /// @param names the name and the aliases, each with whether it is ambiguous
  record Row(LexiconEntry entry, List<Name> names, List<String> demonyms) {}

  /// A string for looking up.
  record Name(String text, boolean ambiguous) {}

  static List<String> fileNames() {
    return List.copyOf(TYPES.keySet());
  }

  /// The rows of the file.
  ///
  /// @throws FactweaveException `INVALID_LEXICON` with every problem
  static List<Row> read(String file, List<String> lines) {
    return new LexiconFile(file).rows(lines);
  }

  private List<Row> rows(List<String> lines) {
    List<String> header = lines.isEmpty() ? List.of() : columns(lines.getFirst());
    if (header.isEmpty() || !header.getFirst().equals("name")) {
      problems.add("line 1 has to be a header: name, aliases, and where wanted type and demonyms");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size() && problems.isEmpty(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        row(i + 1, header, columns(lines.get(i))).ifPresent(rows::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new FactweaveException(
          IngestError.INVALID_LEXICON,
          "Lexicon %s: %s".formatted(file, String.join("; ", problems)));
    }
    return rows;
  }

  private Optional<Row> row(int line, List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      problems.add(
          "line %d has %d columns, the header has %d".formatted(line, cells.size(), header.size()));
      return Optional.empty();
    }
    NameType type = type(line, cell(header, cells, "type"));
    List<Name> names = new ArrayList<>();
    names.add(name(cells.getFirst()));
    list(cell(header, cells, "aliases")).forEach(alias -> names.add(name(alias)));
    if (type == null || names.getFirst().text().isBlank()) {
      problems.add("line %d has no name".formatted(line));
      return Optional.empty();
    }
    List<String> texts = names.stream().map(Name::text).toList();
    LexiconEntry entry =
        new LexiconEntry(type, texts.getFirst(), texts.stream().skip(1).distinct().toList());
    return Optional.of(new Row(entry, names, list(cell(header, cells, "demonyms"))));
  }

  private @Nullable NameType type(int line, String cell) {
    if (cell.isEmpty()) {
      String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.tsv$", "");
      NameType type = TYPES.get(stem);
      if (type == null) {
        problems.add(
            "line %d has no type; name the file %s.tsv, or add a type column"
                .formatted(line, String.join(".tsv, ", TYPES.keySet())));
      }
      return type;
    }
    Optional<NameType> named =
        Arrays.stream(NameType.values()).filter(type -> type.label().equals(cell)).findFirst();
    if (named.isEmpty()) {
      problems.add(
          "line %d has type '%s'; allowed are %s"
              .formatted(
                  line,
                  cell,
                  String.join(
                      ", ", Arrays.stream(NameType.values()).map(NameType::label).toList())));
    }
    return named.orElse(null);
  }

  private static Name name(String cell) {
    boolean ambiguous = cell.startsWith("?");
    return new Name((ambiguous ? cell.substring(1) : cell).strip(), ambiguous);
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  private static List<String> list(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }
}
