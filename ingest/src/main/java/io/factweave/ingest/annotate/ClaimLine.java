package io.factweave.ingest.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line `> subject predicate object [words]` as it is written, before its arguments are looked up.
///
/// @param subject a key, perhaps with `#n`
/// @param object a key, perhaps with `#n`, or `@` and a date
/// @param options values of `by`, `role`, `from`, `to`
record ClaimLine(
    String subject,
    String predicate,
    String object,
    String stance,
    boolean reported,
    boolean optional,
    Map<String, String> options) {
  private static final Pattern WORD =
      Pattern.compile("(?<name>by|role|from|to)=(\"(?<quoted>[^\"]*)\"|(?<plain>\\S+))|\\S+");
  private static final Set<String> STANCES =
      Set.of("asserted", "denied", "planned", "possible", "hypothetical", "former");

  @Nullable String option(String name) {
    return options.get(name);
  }

  /// @param line without its `>`
  /// @throws IllegalArgumentException where the line breaks the form; the message says how
  static ClaimLine parse(String line) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      if (matcher.group("name") == null) {
        words.add(matcher.group());
      } else {
        String quoted = matcher.group("quoted");
        options.put(matcher.group("name"), quoted == null ? matcher.group("plain") : quoted);
      }
    }
    if (words.size() < 3) {
      throw new IllegalArgumentException("A claim is '> subject predicate object [words]'");
    }
    List<String> flags = words.subList(3, words.size());
    return new ClaimLine(
        words.get(0),
        words.get(1),
        words.get(2),
        stance(flags),
        flags.contains("reported"),
        flags.contains("optional"),
        options);
  }

  private static String stance(List<String> flags) {
    String stance = "asserted";
    for (String flag : flags) {
      if (STANCES.contains(flag)) {
        stance = flag;
      } else if (!flag.equals("reported") && !flag.equals("optional")) {
        throw new IllegalArgumentException(
            "'%s' is no word of a claim; there are denied, planned, possible, hypothetical, former,"
                    .formatted(flag)
                + " reported, optional, by=, role=, from=, to=");
      }
    }
    return stance;
  }
}
