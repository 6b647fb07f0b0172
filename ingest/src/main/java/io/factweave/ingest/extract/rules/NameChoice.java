package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses among candidates that overlap: the longer one, then the better supported one; and one type
/// for one string in the whole document.
final class NameChoice {
  private static final double ENOUGH = 0.5;

  private final Lexicon lexicon;
  private final Words words;

  NameChoice(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /// The chosen names in the order of the text, none overlapping another.
  List<Candidate> choose(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates.stream().filter(this::isEnough).toList());
    sorted.sort(
        Comparator.comparingInt(Candidate::length)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparingInt(Candidate::first)
            .thenComparing(Candidate::type)
            .thenComparing(name -> name.entry() == null ? "" : name.entry().name()));
    boolean[] taken = new boolean[words.size()];
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate name : sorted) {
      if (isFree(taken, name)) {
        java.util.Arrays.fill(taken, name.first(), name.last() + 1, true);
        chosen.add(linked(name));
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::first));
    return unified(chosen, sorted);
  }

  private boolean isEnough(Candidate name) {
    if (name.score() < ENOUGH) {
      return false;
    }
    String text = text(name);
    return !Vocabulary.GENERIC.contains(text)
        && lexicon.findCountryOfDemonym(text).isEmpty()
        && !isTitleOf(name)
        && !isIndustry(name, text);
  }

  /// "Commerce" in "Secretary of Commerce" or "Commerce Secretary" is part of a post.
  private boolean isTitleOf(Candidate name) {
    if (name.type() == NameType.COUNTRY
        || name.type() == NameType.PERSON
        || name.type() == NameType.PLACE) {
      return false;
    }
    int sentence = words.get(name.first()).sentence();
    String of = words.lowerAt(name.first() - 1, sentence);
    String post = words.lowerAt(name.first() - 2, sentence);
    String next = words.isIn(name.last() + 1, sentence) ? words.get(name.last() + 1).text() : "";
    return of.matches("of|for")
            && post.matches("secretary|minister|undersecretary")
            && !text(name).matches(".*(Department|Ministry|Commission|Agency|Office).*")
        || name.type() == NameType.GOVERNMENT_BODY
            && next.matches("Secretary|Minister|Under|Undersecretary|Department")
            && text(name)
                .matches(
                    ".*(?:Treasury|Commerce|State|Defense|Energy|Interior|Labor|Foreign|Trade|Finance|Justice)");
  }

  /// Wall Street and Silicon Valley mean an industry, but for what happens in the valley.
  private boolean isIndustry(Candidate name, String text) {
    if (text.equals("Wall Street") || text.equals("Main Street") || text.equals("Big Tech")) {
      return true;
    }
    int sentence = words.get(name.first()).sentence();
    return text.equals("Silicon Valley")
        && !words
            .lowerAt(name.first() - 1, sentence)
            .matches("in|near|from|to|around|across|outside");
  }

  private static boolean isFree(boolean[] taken, Candidate name) {
    for (int i = name.first(); i <= name.last(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /// The same name with what the lexicon knows of it, where a grammar found it.
  private Candidate linked(Candidate name) {
    if (name.entry() != null) {
      return name;
    }
    LexiconEntry entry = entry(text(name), name.type());
    if (entry == null && name.type() == NameType.COMPANY) {
      entry = entry(LegalForms.strip(text(name)), NameType.COMPANY);
    }
    return new Candidate(name.first(), name.last(), name.type(), entry, name.score());
  }

  private @Nullable LexiconEntry entry(String text, NameType type) {
    return lexicon.entries(text).stream()
        .filter(entry -> entry.type() == type)
        .findFirst()
        .orElse(null);
  }

  /// One type for one string, but for capitals, which are places and governments by turns.
  private List<Candidate> unified(List<Candidate> chosen, List<Candidate> all) {
    Map<String, Map<NameType, Double>> votes = new HashMap<>();
    for (Candidate name : chosen) {
      votes
          .computeIfAbsent(text(name), t -> new HashMap<>())
          .merge(name.type(), name.score(), Double::sum);
    }
    List<Candidate> unified = new ArrayList<>();
    for (Candidate name : chosen) {
      Map<NameType, Double> types = votes.getOrDefault(text(name), Map.of());
      NameType best = best(types);
      if (best == name.type() || lexicon.findGovernmentAt(text(name)).isPresent()) {
        unified.add(name);
      } else {
        unified.add(retyped(name, best, all));
      }
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

  private Candidate retyped(Candidate name, NameType type, List<Candidate> all) {
    for (Candidate other : all) {
      if (other.first() == name.first() && other.last() == name.last() && other.type() == type) {
        return linked(other);
      }
    }
    return linked(new Candidate(name.first(), name.last(), type, null, name.score()));
  }

  private String text(Candidate name) {
    return words.span(name.first(), name.last()).of(words.plain());
  }
}
