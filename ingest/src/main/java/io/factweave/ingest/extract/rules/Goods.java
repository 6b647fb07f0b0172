package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Classes of goods that a policy controls: "advanced semiconductor manufacturing equipment",
/// "gallium and germanium". The same words mean the same goods throughout a document.
final class Goods {
  private static final Set<String> HEADS = WordClasses.of("goods");
  private static final Set<String> GENERIC =
      Set.of(
          "technology",
          "tech",
          "data",
          "product",
          "good",
          "item",
          "part",
          "system",
          "component",
          "device",
          "material",
          "equipment",
          "tool",
          "software",
          "element",
          "model",
          "weight",
          "machine",
          "memory",
          "car",
          "cell",
          "panel",
          "computer",
          "server",
          "hardware",
          "goods",
          "module",
          "algorithm",
          "weapon",
          "mineral",
          "metal");
  private static final Set<String> EMPTY = WordClasses.of("emptyModifiers");
  private static final Set<String> NOT_GOODS = WordClasses.of("notGoods");

  private final Discourse discourse;
  private final Map<Set<String>, Discourse.Member> known = new HashMap<>();

  Goods(Discourse discourse) {
    this.discourse = discourse;
  }

  /// The goods that a phrase names, with those joined to it by "and".
  Optional<Expression> find(Line line, Phrase phrase) {
    int first = withoutOwner(line, phrase);
    if (!isGoods(line, first, phrase.head())) {
      return Optional.empty();
    }
    int end = joinedEnd(line, phrase);
    Span span = line.span(first, end);
    Optional<Expression> there = discourse.at(line.sentence(), span);
    if (there.isPresent()) {
      return there;
    }
    Discourse.Member member =
        known.computeIfAbsent(
            words(line, first, end),
            key -> discourse.add(NameType.TECHNOLOGY, span.of(discourse.text()), null));
    return Optional.of(discourse.mention(member, span, 0.65));
  }

  /// Marks goods that are known from elsewhere in the document.
  void findKnown(Line line) {
    for (Phrase phrase : PhraseReader.read(line)) {
      int first = withoutOwner(line, phrase);
      boolean isFree =
          first < phrase.end()
              && discourse.in(line.sentence()).stream()
                  .noneMatch(other ->
                      other.span().overlaps(line.span(first, phrase.end()))
                          && other.type() == NameType.TECHNOLOGY);
      if (isFree && !phrase.date() && !line.isName(phrase.head())) {
        Discourse.Member member = known.get(words(line, first, phrase.end()));
        if (member != null) {
          discourse.mention(member, line.span(first, phrase.end()), 0.6);
        }
      }
    }
  }

  private static boolean isGoods(Line line, int first, int head) {
    String noun = Lemmas.singular(line.lower(head));
    if (first > head || !HEADS.contains(noun) || NOT_GOODS.contains(noun)) {
      return false;
    }
    if (!GENERIC.contains(noun)) {
      return true;
    }
    for (int i = first; i < head; i++) {
      boolean says = !EMPTY.contains(line.lower(i)) && !line.isTag(i, "NUM");
      if (says && Character.isLetterOrDigit(line.lower(i).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static int withoutOwner(Line line, Phrase phrase) {
    int first = phrase.first();
    for (int i = phrase.first(); i < phrase.head(); i++) {
      boolean opener = line.isTag(i, "DET") || line.isTag(i, "PRON");
      if (line.block(i) == null && (line.term(i).isPossessiveEnding() || opener)) {
        first = i + 1;
      }
    }
    return first;
  }

  private static int joinedEnd(Line line, Phrase phrase) {
    int next = phrase.end() + 1;
    if (!line.lower(phrase.end()).equals("and") || next >= line.size()) {
      return phrase.end();
    }
    for (Phrase other : PhraseReader.read(line)) {
      boolean bare =
          other.first() == next && !line.isTag(next, "DET") && !line.isName(other.head());
      if (bare && HEADS.contains(Lemmas.singular(line.lower(other.head())))) {
        return other.end();
      }
    }
    return phrase.end();
  }

  private static Set<String> words(Line line, int first, int end) {
    Set<String> words = new HashSet<>();
    for (int i = first; i < end; i++) {
      String word = Lemmas.singular(line.lower(i));
      if (!EMPTY.contains(word)
          && Character.isLetterOrDigit(word.charAt(0))
          && !word.equals("and")) {
        words.add(word);
      }
    }
    return words;
  }

  /// Every class of goods that was found.
  List<Discourse.Member> known() {
    return List.copyOf(known.values());
  }
}
