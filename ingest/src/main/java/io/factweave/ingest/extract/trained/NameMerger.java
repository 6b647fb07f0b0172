package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.PlainText;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import io.factweave.ingest.extract.Token;
import io.factweave.ingest.extract.model.TaggedSpan;
import io.factweave.ingest.extract.rules.FoundName;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.LexiconEntry;
import io.factweave.ingest.extract.rules.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One list of names from the network's and the lexicon's and grammars': the network decides where both
/// speak, but for names that the lexicon knows; a name that is sure in one place is known in the whole
/// document.
final class NameMerger {
  private static final double SURE = 0.9;
  private static final double UNSURE = 0.7;
  private static final double LEAST = 0.5;
  private static final double LEAST_PHRASE = 0.85;
  private static final double PHRASE_BESIDE_RULE = 0.95;
  private static final double ENOUGH_ALONE = 0.7;

  /// Streets and valleys that mean an industry; where they mean a place, the grammars find them.
  private static final Set<String> GENERIC =
      Set.of("Wall Street", "Main Street", "Silicon Valley", "Big Tech");

  /// Parts of speech that no phrase ends in.
  private static final Set<String> ENDINGS =
      Set.of("ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "VERB");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?: (?:of|in|on|for|to|by|the|a|an|and|or|with|at|from|that|which)|[-,;:'\"(])+$");

  private final SegmentedDocument document;
  private final String plain;
  private final Lexicon lexicon;

  NameMerger(SegmentedDocument document, Lexicon lexicon) {
    this.document = document;
    this.plain = PlainText.of(document.text());
    this.lexicon = lexicon;
  }

  /// Whether mentions of this type may hold names.
  static boolean isPhrase(NameType type) {
    return type == NameType.POLICY || type == NameType.TECHNOLOGY;
  }

  /// Policies and technologies: the network's, and those of lexicon and grammars where it has none or is
  /// unsure. None crosses another.
  List<FoundName> phrases(List<TaggedSpan> tagged, List<FoundName> ruled) {
    List<FoundName> phrases = new ArrayList<>();
    for (TaggedSpan tag : tagged) {
      boolean better =
          tag.confidence() < PHRASE_BESIDE_RULE
              && ruled.stream().anyMatch(other -> overlap(other.span(), tag.span()));
      if (!better && tag.confidence() >= leastOf(tag)) {
        phrases.add(name(trimmed(tag), ruled));
      }
    }
    for (FoundName other : ruled) {
      if (phrases.stream().noneMatch(phrase -> overlap(phrase.span(), other.span()))) {
        phrases.add(other);
      }
    }
    return phrases;
  }

  /// A common noun alone must be surer than a phrase.
  private double leastOf(TaggedSpan tag) {
    String text = tag.span().of(plain);
    boolean noun = text.indexOf(' ') < 0 && text.equals(text.toLowerCase(Locale.ROOT));
    return noun ? PHRASE_BESIDE_RULE : LEAST_PHRASE;
  }

  /// Without marks that nothing begins with, and the small words, marks and verbs that nothing ends in.
  private TaggedSpan trimmed(TaggedSpan tag) {
    Span span = tag.span();
    Sentence sentence = document.sentenceOf(span);
    int end = sentence.tokenAt(span.end());
    int first = sentence.tokenAt(span.start());
    while (end > first + 1 && isSmall(sentence.tokens().get(end - 1))) {
      end--;
    }
    int stop = Math.min(span.end(), sentence.tokens().get(end - 1).span().end());
    int start = span.start();
    while (start < stop - 1 && !Character.isLetterOrDigit(plain.codePointAt(start))) {
      start += Character.charCount(plain.codePointAt(start));
    }
    if (start >= stop) {
      return tag;
    }
    Matcher tail = TAIL.matcher(plain.substring(start, stop));
    int length = tail.find() && tail.start() > 0 ? tail.start() : stop - start;
    Span shorter = new Span(start, start + length);
    return new TaggedSpan(shorter, tag.layer(), tag.type(), tag.confidence());
  }

  private static boolean isSmall(Token token) {
    return ENDINGS.contains(token.tag()) && Character.isLowerCase(token.text().codePointAt(0));
  }

  /// Names and phrases in the order of the text; no name overlaps another but inside a phrase.
  ///
  /// @param tagged the network's names
  /// @param known what lexicon and grammars found
  List<FoundName> names(List<TaggedSpan> tagged, List<FoundName> known, List<FoundName> phrases) {
    List<FoundName> names = new ArrayList<>();
    for (TaggedSpan found : tagged) {
      TaggedSpan tag = trimmed(found);
      boolean outdone =
          known.stream().anyMatch(other -> outdoes(other, tag)) || isSeveral(tag, known);
      boolean generic = GENERIC.contains(tag.span().of(plain));
      if (!outdone && !generic && tag.confidence() >= LEAST && fits(tag.span(), phrases)) {
        names.add(name(tag, known));
      }
    }
    for (FoundName other : known) {
      boolean free = names.stream().noneMatch(name -> overlap(name.span(), other.span()));
      boolean good = other.entry() != null || other.confidence() >= ENOUGH_ALONE;
      if (free && good && !isPhrase(other.type()) && fits(other.span(), phrases)) {
        names.add(other);
      }
    }
    List<FoundName> unified = unified(names);
    unified.addAll(repeated(unified));
    unified.addAll(phrases);
    unified.sort(Comparator.naturalOrder());
    return unified;
  }

  /// Whether it is two known names with a hyphen between them: "U.S.-China".
  private boolean isSeveral(TaggedSpan tag, List<FoundName> known) {
    long inside =
        known.stream()
            .filter(name -> name.entry() != null && tag.span().contains(name.span()))
            .filter(name -> name.span().length() < tag.span().length())
            .count();
    return inside > 1 && tag.span().of(plain).indexOf(' ') < 0;
  }

  /// Whether a name stands apart from every phrase, or in one that is longer.
  private static boolean fits(Span name, List<FoundName> phrases) {
    return phrases.stream()
        .allMatch(phrase ->
            !overlap(phrase.span(), name)
                || phrase.span().contains(name) && phrase.span().length() > name.length());
  }

  /// Whether a known name that overlaps a tagged one is better: longer, and known to the lexicon or beside
  /// an unsure one.
  private static boolean outdoes(FoundName other, TaggedSpan tag) {
    boolean longer =
        other.span().contains(tag.span()) && other.span().length() > tag.span().length();
    return longer
        && !isPhrase(other.type())
        && (other.entry() != null || tag.confidence() < UNSURE);
  }

  private FoundName name(TaggedSpan tag, List<FoundName> known) {
    NameType type = type(tag.type());
    for (FoundName other : known) {
      if (other.span().equals(tag.span()) && (other.type() == type || isSurer(other, tag))) {
        return other;
      }
    }
    return new FoundName(tag.span(), type, entry(tag.span(), type), rounded(tag.confidence()));
  }

  private static boolean isSurer(FoundName known, TaggedSpan tag) {
    return known.entry() == null ? tag.confidence() < UNSURE : tag.confidence() < SURE;
  }

  static NameType type(String label) {
    for (NameType type : NameType.values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "The model knows a type that the lexicon does not: " + label);
  }

  private @Nullable LexiconEntry entry(Span span, NameType type) {
    return lexicon.entries(span.of(plain)).stream()
        .filter(entry -> entry.type() == type)
        .findFirst()
        .orElse(null);
  }

  /// One type for one string, but for capitals, which are places and governments by turns.
  private List<FoundName> unified(List<FoundName> names) {
    Map<String, Map<NameType, Double>> votes = new HashMap<>();
    for (FoundName name : names) {
      votes
          .computeIfAbsent(text(name), text -> new EnumMap<>(NameType.class))
          .merge(name.type(), name.confidence(), Double::sum);
    }
    List<FoundName> unified = new ArrayList<>();
    for (FoundName name : names) {
      boolean capital = lexicon.findGovernmentAt(text(name)).isPresent();
      NameType type = capital ? name.type() : best(votes.getOrDefault(text(name), Map.of()));
      unified.add(
          type == name.type()
              ? name
              : new FoundName(name.span(), type, entry(name.span(), type), name.confidence()));
    }
    return unified;
  }

  private static NameType best(Map<NameType, Double> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<NameType, Double>comparingByValue()
                .thenComparing(Map.Entry.<NameType, Double>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  /// Further places of names that are sure somewhere.
  private List<FoundName> repeated(List<FoundName> names) {
    boolean[] taken = new boolean[plain.length() + 1];
    names.forEach(
        name -> java.util.Arrays.fill(taken, name.span().start(), name.span().end(), true));
    List<FoundName> more = new ArrayList<>();
    Set<String> done = new HashSet<>();
    names.stream()
        .filter(name -> name.confidence() >= SURE && isDistinct(text(name)))
        .sorted(
            Comparator.comparingInt((FoundName name) -> -name.span().length())
                .thenComparing(name -> name))
        .filter(name -> done.add(text(name)))
        .forEach(name -> repeat(name, taken, more));
    return more;
  }

  private static boolean isDistinct(String text) {
    return text.length() > 2 && text.codePoints().anyMatch(Character::isUpperCase);
  }

  private void repeat(FoundName name, boolean[] taken, List<FoundName> more) {
    String text = text(name);
    for (int at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1)) {
      int end = at + text.length();
      if (!taken[at] && !taken[end - 1] && isWhole(at, end) && inSentence(at, end)) {
        java.util.Arrays.fill(taken, at, end, true);
        more.add(
            new FoundName(new Span(at, end), name.type(), name.entry(), name.confidence() * 0.9));
      }
    }
  }

  private boolean inSentence(int start, int end) {
    return document.sentenceOf(new Span(start, end)).span().contains(new Span(start, end));
  }

  private boolean isWhole(int start, int end) {
    return (start == 0 || !isWordPart(plain.charAt(start - 1)))
        && (end == plain.length() || !isWordPart(plain.charAt(end)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private String text(FoundName name) {
    return name.span().of(plain);
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  static double rounded(double confidence) {
    return Math.round(Math.min(1, confidence) * 1000) / 1000.0;
  }
}
