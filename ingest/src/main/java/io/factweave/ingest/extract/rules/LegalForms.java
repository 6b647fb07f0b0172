package io.factweave.ingest.extract.rules;

import java.util.regex.Pattern;

/// Legal forms of firms at the end of names: "Inc.", "Co., Ltd.", "GmbH".
final class LegalForms {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:,? (?:&|and))?,? (?:"
              + String.join("|", Vocabulary.LEGAL_FORMS)
              + "|N\\.V\\.|S\\.A\\.|S\\.p\\.A\\.|L\\.P\\.|B\\.V\\.|P\\.L\\.C\\.)\\.?$");

  private LegalForms() {}

  /// The name without its legal forms; the name itself where it has none.
  static String strip(String name) {
    String stripped = name;
    while (true) {
      String next = FORM.matcher(stripped).replaceFirst("").strip();
      if (next.equals(stripped) || next.isEmpty()) {
        return stripped;
      }
      stripped = next;
    }
  }
}
