package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the forms of one name differ: legal forms, plural, acronyms, surnames, maker before product.
public final class NameForms {
  private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "in", "&", "to");

  private NameForms() {}

  /// Equal for two spellings of one name.
  public static String key(String form, NameType type) {
    String plain = type == NameType.COMPANY ? LegalForms.strip(form) : form;
    List<String> parts = new ArrayList<>();
    for (String word : Words.split(plain)) {
      if (Character.isLetterOrDigit(word.codePointAt(0)) || word.equals("+")) {
        parts.add(word.toLowerCase(Locale.ROOT));
      }
    }
    String joined = String.join(" ", parts).replaceFirst("^the ", "");
    return switch (type) {
      case CHIP -> joined.replaceFirst("(\\d[a-z]?)s$", "$1");
      case AI_MODEL -> joined.replaceAll("(?<=\\p{L}) (?=\\d)", "");
      case POLICY -> joined.replaceFirst("s$", "");
      default -> joined;
    };
  }

  /// Whether the first form can stand for the second in a document that uses both.
  static boolean isShortOf(String shorter, String longer, NameType type) {
    List<String> s = Words.split(type == NameType.COMPANY ? LegalForms.strip(shorter) : shorter);
    List<String> l = Words.split(type == NameType.COMPANY ? LegalForms.strip(longer) : longer);
    if (s.size() >= l.size() || s.isEmpty()) {
      return false;
    }
    return switch (type) {
      case COMPANY ->
          beginsWith(s, l)
                  && (areHeads(l.subList(s.size(), l.size())) || s.size() == 1 && l.size() == 2)
              || isAcronym(s, l);
      case CHIP, AI_MODEL ->
          endsWith(s, l)
              && String.join("", s).chars().anyMatch(Character::isDigit)
              && l.subList(0, l.size() - s.size()).stream().noneMatch(NameForms::hasDigit);
      case GOVERNMENT_BODY, ORGANIZATION ->
          isAcronym(s, l) || endsWith(s, l) && s.size() > 1 && isOrigin(l, s);
      case POLICY -> isAcronym(s, l) || beginsWith(s, l) && l.get(s.size()).matches("of|\\(");
      case PERSON, TECHNOLOGY, COUNTRY, PLACE, EVENT -> false;
    };
  }

  /// Whether one word stands for the full name: a surname, or the head of a title.
  static boolean isBareOf(String bare, String full, NameType type) {
    List<String> parts = Words.split(full);
    if (parts.size() < 2) {
      return false;
    }
    if (type == NameType.PERSON) {
      return parts.getLast().equals(bare) || parts.getFirst().equals(bare) && parts.size() <= 3;
    }
    return type != NameType.COMPANY
        && (Vocabulary.GOVERNMENT_HEADS.contains(bare)
            || Vocabulary.ORGANIZATION_HEADS.contains(bare))
        && parts.contains(bare);
  }

  /// The form that says most.
  public static String fullest(Collection<String> forms, NameType type) {
    String best = forms.iterator().next();
    for (String form : forms) {
      if (weight(form, type) > weight(best, type)) {
        best = form;
      }
    }
    return best;
  }

  private static int weight(String form, NameType type) {
    int weight = form.length();
    if (form.equals(form.toUpperCase(Locale.ROOT)) && form.length() > 6) {
      weight -= 1000;
    }
    if (type == NameType.CHIP && form.matches(".*\\ds")) {
      weight -= 2;
    }
    if (form.chars().anyMatch(c -> c > 0x2e80)) {
      weight -= 500;
    }
    return weight;
  }

  /// Whether a form is an acronym, a surname or a seat, so that the usual full name says more.
  static boolean isAbbreviated(String form, NameType type) {
    boolean single = Words.split(form).size() == 1;
    return switch (type) {
      case PERSON, GOVERNMENT_BODY -> single;
      case COUNTRY, ORGANIZATION, POLICY, PLACE -> form.matches("(?:\\p{Lu}\\.?){2,6}");
      case COMPANY, CHIP, AI_MODEL, TECHNOLOGY, EVENT -> form.chars().anyMatch(c -> c > 0x2e80);
    };
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static boolean beginsWith(List<String> s, List<String> l) {
    return l.subList(0, s.size()).equals(s);
  }

  private static boolean endsWith(List<String> s, List<String> l) {
    return l.subList(l.size() - s.size(), l.size()).equals(s);
  }

  private static boolean areHeads(List<String> rest) {
    return rest.stream()
        .allMatch(word ->
            Vocabulary.COMPANY_HEADS.contains(word)
                || Vocabulary.LEGAL_FORMS.contains(word)
                || word.matches("[.,&]|and|International|Global|Devices"));
  }

  /// Whether the longer form is the shorter one after a country: "U.S. Department of Commerce".
  private static boolean isOrigin(List<String> l, List<String> s) {
    String before = String.join("", l.subList(0, l.size() - s.size()));
    return before.matches(
        "(?i)U\\.?S\\.?A?\\.?|UnitedStates|Chinese|China|Dutch|Japanese|German|British|UK|U\\.K\\.|French"
            + "|Korean|SouthKorean|Taiwanese|European|EU|Indian|Canadian|Australian|the");
  }

  private static boolean isAcronym(List<String> s, List<String> l) {
    if (s.size() != 1
        || s.getFirst().length() < 3
        || !s.getFirst().equals(s.getFirst().toUpperCase(Locale.ROOT))) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : l) {
      if (!SMALL.contains(word) && Character.isLetter(word.codePointAt(0))) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.toString().equals(s.getFirst());
  }
}
