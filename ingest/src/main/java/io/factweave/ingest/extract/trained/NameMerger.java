package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.PlainText;
import io.factweave.ingest.extract.SegmentedDocument;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One list of names from the network's and the lexicon's and grammars': the network decides where both
/// speak, but for names that the lexicon knows; a name that is sure in one place is known in the whole
/// document.
final class NameMerger {
  private static final double SURE = 0.9;
  private static final double UNSURE = 0.7;
  private static final double LEAST = 0.5;
  private static final double ENOUGH_ALONE = 0.7;

  private final SegmentedDocument document;
  private final String plain;
  private final Lexicon lexicon;

  NameMerger(SegmentedDocument document, Lexicon lexicon) {
    this.document = document;
    this.plain = PlainText.of(document.text());
    this.lexicon = lexicon;
  }

  /// Names in the order of the text, none overlapping another.
  ///
  /// @param tagged the network's names without names in them
  /// @param known what lexicon and grammars found
  List<FoundName> merge(List<TaggedSpan> tagged, List<FoundName> known) {
    List<FoundName> names = new ArrayList<>();
    for (TaggedSpan tag : tagged) {
      if (known.stream().noneMatch(other -> outdoes(other, tag))) {
        names.add(name(tag, known));
      }
    }
    for (FoundName other : known) {
      boolean free = names.stream().noneMatch(name -> overlap(name.span(), other.span()));
      if (free && (other.entry() != null || other.confidence() >= ENOUGH_ALONE)) {
        names.add(other);
      }
    }
    List<FoundName> unified = unified(names);
    unified.addAll(repeated(unified));
    unified.sort(Comparator.naturalOrder());
    return unified;
  }

  /// Whether a name that overlaps a tagged one is better: a longer known name, or any longer one where
  /// the network is unsure; or nothing speaks for the tagged one.
  private boolean outdoes(FoundName other, TaggedSpan tag) {
    boolean longer =
        other.span().contains(tag.span()) && other.span().length() > tag.span().length();
    return longer && (other.entry() != null || tag.confidence() < UNSURE);
  }

  /// The network's phrases, and those of the grammars where it has none or is unsure.
  List<FoundName> phrases(List<FoundName> tagged, List<FoundName> ruled, List<FoundName> names) {
    List<FoundName> phrases = new ArrayList<>();
    for (FoundName phrase : tagged) {
      boolean better =
          phrase.confidence() < UNSURE
              && ruled.stream().anyMatch(other -> overlap(other.span(), phrase.span()));
      if (!better && phrase.confidence() >= LEAST) {
        phrases.add(phrase);
      }
    }
    for (FoundName other : ruled) {
      boolean crossed =
          phrases.stream().anyMatch(phrase -> overlap(phrase.span(), other.span()))
              || names.stream()
                  .anyMatch(name ->
                      name.type() == other.type() && overlap(name.span(), other.span())
                          || overlap(name.span(), other.span())
                              && !other.span().contains(name.span()));
      if (!crossed) {
        phrases.add(other);
      }
    }
    return phrases;
  }

  private FoundName name(TaggedSpan tag, List<FoundName> known) {
    NameType type = type(tag.type());
    for (FoundName other : known) {
      if (other.span().equals(tag.span()) && other.type() != type && isSurer(other, tag)) {
        type = other.type();
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
    throw new IllegalArgumentException("The model knows a type that the lexicon does not: " + label);
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
    names.forEach(name -> java.util.Arrays.fill(taken, name.span().start(), name.span().end(), true));
    List<FoundName> more = new ArrayList<>();
    Set<String> done = new HashSet<>();
    names.stream()
        .filter(name -> name.confidence() >= SURE && isDistinct(text(name)))
        .sorted(Comparator.comparing((FoundName name) -> -name.span().length()).thenComparing(name -> name))
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
        more.add(new FoundName(new Span(at, end), name.type(), name.entry(), name.confidence() * 0.9));
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
