package io.factweave.ingest.extract.trained;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The post that stands beside a person's name.
final class Roles {
  private static final int REACH = 90;
  private static final Pattern POST =
      Pattern.compile(
          "(?i)\\b((?:former |interim |acting |deputy |assistant |senior |executive |vice |under )*"
              + "(?:co-)?(?:chief (?:executive(?: officer)?|[a-z]+ officer|[a-z]+)|CEO|CTO|CFO|COO|"
              + "president|chair(?:man|woman|person)?|managing director|director(?:[- ]general)?|"
              + "(?:prime |foreign |trade |finance |economy |commerce )?minister|"
              + "undersecretary|secretary(?: of [A-Z][a-z]+)?|commissioner|governor|ambassador|"
              + "professor|general counsel|spokes(?:man|woman|person)|head|analyst|researcher|"
              + "engineer|fellow|adviser|advisor|partner|lawyer|lecturer|scientist))\\b");

  private Roles() {}

  /// The post nearest to the person in the sentence, or null.
  ///
  /// @param person index of the person's name in the sentence
  static @Nullable String near(String sentence, int person) {
    Matcher post = POST.matcher(sentence);
    @Nullable String best = null;
    int nearest = REACH;
    while (post.find()) {
      int distance = post.start() > person ? post.start() - person : person - post.end();
      if (distance < nearest) {
        nearest = distance;
        best = post.group(1);
      }
    }
    return best;
  }
}
