package io.factweave.graph.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings names into the form in which they are compared: compatibility forms, case, Latin accents
/// and punctuation are levelled out. Digits and what may be a version are kept.
///
/// ```java
/// NormalizedNames.of("Company", "Nvidia Corp.");  // "nvidia"
/// NormalizedNames.of("AiModel", "GPT-4o");        // "gpt4o"
/// NormalizedNames.of("Country", "the U.S.");      // "us"
/// ```
final class NormalizedNames {
  private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u02BC]");
  private static final Pattern LETTER_DOT = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})");
  private static final Pattern LOOSE_DOT =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\.|\\.(?![\\p{L}\\p{N}])");
  private static final Pattern LOOSE_PLUS = Pattern.compile("(?<![\\p{L}\\p{N}+])\\+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}.+]+");
  private static final Pattern BEFORE_DIGIT = Pattern.compile("(?<=\\p{L}) (?=\\p{Nd})");
  private static final Pattern BRACKETED_FORM = Pattern.compile("\\((?:株|주|有)\\)");
  private static final Pattern EAST_ASIAN_FORM =
      Pattern.compile(
          "^(?:株式会社|有限会社|合同会社|주식회사)\\s*|\\s*(?:股份有限公司|有限责任公司|有限責任公司|"
              + "有限公司|株式会社|有限会社|合同会社|주식회사|公司)$");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "llc",
          "lp",
          "llp",
          "plc",
          "sa",
          "sas",
          "sarl",
          "ag",
          "gmbh",
          "mbh",
          "kg",
          "kgaa",
          "ohg",
          "se",
          "nv",
          "bv",
          "ab",
          "asa",
          "oyj",
          "spa",
          "srl",
          "pte",
          "pty",
          "kk",
          "bhd",
          "and");

  /// Types whose names often join a word and a number in several ways: "GPT-4", "GPT 4", "GPT4".
  private static final Set<String> NUMBERED = Set.of("Chip", "AiModel");

  private NormalizedNames() {}

  /// The form in which names of this type are compared. Never empty: a name of nothing but
  /// punctuation stands for itself.
  static String of(String type, String name) {
    String levelled = level(type, name);
    String stripped = type.equals("Company") ? withoutLegalForm(levelled) : levelled;
    return stripped.isEmpty() ? name.strip() : stripped;
  }

  /// As [#of], but with the legal form kept.
  static String withLegalForm(String type, String name) {
    return level(type, name);
  }

  private static String level(String type, String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
    text = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    text = LATIN_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
    text = BRACKETED_FORM.matcher(text).replaceAll(" ");
    text = APOSTROPHES.matcher(text).replaceAll("").replace("&", " and ");
    text = LETTER_DOT.matcher(text).replaceAll("");
    text = LOOSE_DOT.matcher(text).replaceAll(" ");
    text = LOOSE_PLUS.matcher(text).replaceAll(" ");
    text = SEPARATORS.matcher(text).replaceAll(" ").strip();
    text = text.startsWith("the ") ? text.substring(4) : text;
    return NUMBERED.contains(type) ? BEFORE_DIGIT.matcher(text).replaceAll("") : text;
  }

  private static String withoutLegalForm(String name) {
    String text = EAST_ASIAN_FORM.matcher(name).replaceAll("").strip();
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
      words.removeLast();
    }
    return String.join(" ", words);
  }
}
