package io.factweave.ingest.extract.trained;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which a sentence says who says it.
final class Sources {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?i)\\baccording to ([^,.;]{3,80})"),
          Pattern.compile(
              "(?:^|[,;:.] )([^,.;:]{2,80}?) (?:has |have |had"
                  + " )?(?:said|says|say|claimed|claims|alleged|"
                  + "alleges|reported|reports|told|argued|argues|estimated|estimates|believe|believes)\\b"),
          Pattern.compile(
              "(?i)\\b(reportedly|allegedly|rumou?red|is said to|are said to|sources?)\\b"));

  private Sources() {}

  /// The words that name the source, else the whole sentence.
  static String in(String sentence) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(sentence);
      if (matcher.find()) {
        return matcher.group(1).strip();
      }
    }
    return sentence.strip();
  }
}
