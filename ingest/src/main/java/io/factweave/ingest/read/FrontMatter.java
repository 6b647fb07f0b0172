package io.factweave.ingest.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The YAML block at the top of a Markdown file. What is no mapping counts as text.
///
/// @param length in UTF-16 units, with both fences; 0 where there is none
record FrontMatter(Map<String, Object> values, int length) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?\\R)?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final int MAX_LENGTH = 64 << 10;

  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text).region(0, Math.min(text.length(), MAX_LENGTH));
    if (!block.find() || block.group(1) == null) {
      return new FrontMatter(Map.of(), 0);
    }
    return parse(block.group(1))
        .map(values -> new FrontMatter(values, block.end()))
        .orElseGet(() -> new FrontMatter(Map.of(), 0));
  }

  private static Optional<Map<String, Object>> parse(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      options.setNestingDepthLimit(10);
      if (!(new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> mapping)) {
        return Optional.empty();
      }
      Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      mapping.forEach((key, value) -> {
        if (value != null) {
          values.put(String.valueOf(key), value);
        }
      });
      return Optional.of(values);
    } catch (YAMLException e) {
      return lenient(yaml);
    }
  }

  /// Titles with an unquoted colon are no YAML, yet common.
  private static Optional<Map<String, Object>> lenient(String yaml) {
    Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    yaml.lines()
        .map(line -> line.split(":\\s+", 2))
        .filter(parts -> parts.length == 2 && parts[0].matches("[A-Za-z][\\w-]*"))
        .forEach(parts -> values.put(parts[0], parts[1].strip().replaceAll("^\"|\"$", "")));
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  /// The first of these fields that is there, on one line.
  Optional<String> find(String... names) {
    for (String name : names) {
      String value = text(values.get(name));
      if (!value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Date date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
      case Collection<?> many ->
          many.stream()
              .filter(Objects::nonNull)
              .map(FrontMatter::text)
              .collect(Collectors.joining(", "));
      case Map<?, ?> fields -> text(fields.get("name"));
      case Object other -> Texts.oneLine(String.format(Locale.ROOT, "%s", other));
    };
  }
}
