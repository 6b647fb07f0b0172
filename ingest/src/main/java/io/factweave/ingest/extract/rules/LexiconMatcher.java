package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds what the lexicon knows, and weighs strings that are often something else by what stands
/// around them.
final class LexiconMatcher {
  private static final double SURE = 0.92;

  private final Lexicon lexicon;

  LexiconMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private record Raw(int first, int last, Sense sense) {}

  List<Candidate> find(Words words, Headings headings) {
    List<Raw> raw = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isWord()) {
        addMatches(words, i, headings, raw);
      }
    }
    Set<LexiconEntry> sure = new HashSet<>();
    for (Raw match : raw) {
      if (!match.sense().ambiguous()) {
        sure.add(match.sense().entry());
      }
    }
    boolean[] covered = covered(words, raw);
    List<Candidate> found = new ArrayList<>();
    for (Raw match : raw) {
      boolean known = sure.contains(match.sense().entry());
      found.add(
          new Candidate(
                  match.first(),
                  match.last(),
                  match.sense().entry().type(),
                  match.sense().entry(),
                  0)
              .withScore(score(words, headings, match, known, covered)));
    }
    return found;
  }

  private void addMatches(Words words, int start, Headings headings, List<Raw> raw) {
    add(
        words,
        start,
        lexicon.names().matches(words, start, (all, at, from) -> all.get(at).text()),
        raw);
    Word word = words.get(start);
    if (word.isAllCaps()) {
      add(
          words,
          start,
          lexicon.capitals().matches(words, start, (all, at, from) -> all.get(at).text()),
          raw);
    } else if (word.isCapitalised() && (word.first() || headings.contains(word.sentence()))) {
      add(words, start, lexicon.names().matches(words, start, LexiconMatcher::smallFirst), raw);
    }
    if (word.isCapitalised() || Character.isDigit(word.text().codePointAt(0))) {
      addPlurals(words, start, raw);
    }
  }

  private static String smallFirst(Words words, int at, int start) {
    String text = words.get(at).text();
    return at == start ? text.toLowerCase(Locale.ROOT) : text;
  }

  /// "H100s" is a mention of the H100.
  private void addPlurals(Words words, int start, List<Raw> raw) {
    for (NameTrie.Match match : lexicon.names().matches(words, start, LexiconMatcher::singular)) {
      int last = start + match.length() - 1;
      if (!singular(words, last, start).equals(words.get(last).text())) {
        List<Sense> chips =
            match.senses().stream().filter(s -> s.entry().type() == NameType.CHIP).toList();
        add(words, start, List.of(new NameTrie.Match(match.length(), chips)), raw);
      }
    }
  }

  private static String singular(Words words, int at, int start) {
    String text = words.get(at).text();
    return text.matches(".*\\d\\p{Lu}?s") ? text.substring(0, text.length() - 1) : text;
  }

  private static void add(Words words, int start, List<NameTrie.Match> matches, List<Raw> raw) {
    for (NameTrie.Match match : matches) {
      int last = start + match.length() - 1;
      if (!goesOn(words, start, last)) {
        match.senses().forEach(sense -> raw.add(new Raw(start, last, sense)));
      }
    }
  }

  /// Whether a version or a part of a number follows directly, so that this is another name: "GPT-4"
  /// in "GPT-4.5".
  private static boolean goesOn(Words words, int first, int last) {
    if (first > 0
        && Shape.touches(words, first - 1)
        && words.get(first - 1).text().matches("[.$€£]")
        && Character.isDigit(words.get(first).text().codePointAt(0))) {
      return true;
    }
    if (last + 2 >= words.size()
        || !Shape.touches(words, last)
        || !Shape.touches(words, last + 1)) {
      return false;
    }
    String next = words.get(last + 1).text();
    boolean digit = Character.isDigit(words.get(last + 2).text().codePointAt(0));
    return (next.equals(".") || next.equals("-")) && digit
        || next.equals(".") && words.get(last + 2).text().matches("com|ai|org|net|io|gov|AI");
  }

  private static boolean[] covered(Words words, List<Raw> raw) {
    boolean[] covered = new boolean[words.size()];
    for (Raw match : raw) {
      if (!match.sense().ambiguous() || match.last() > match.first()) {
        java.util.Arrays.fill(covered, match.first(), match.last() + 1, true);
      }
    }
    return covered;
  }

  private double score(
      Words words, Headings headings, Raw match, boolean known, boolean[] covered) {
    NameType type = match.sense().entry().type();
    int sentence = words.get(match.first()).sentence();
    boolean crowded =
        isLoose(words, match.first() - 1, sentence, covered)
            || isLoose(words, match.last() + 1, sentence, covered);
    if (isTail(words, match.first(), type)) {
      return 0;
    }
    if (isSmall(words, match)) {
      return smallScore(words, match, known);
    }
    double support = new Context(words, match.first(), match.last()).support(type);
    if (!match.sense().ambiguous()) {
      boolean place = type == NameType.PLACE || type == NameType.PERSON;
      boolean cut =
          place && match.first() == match.last() && crowded && !headings.contains(sentence);
      return (cut ? 0.55 : SURE) + 0.05 * support;
    }
    double score =
        (isTown(words, match) ? -0.2 : 0.3) + support + (known ? 0.4 : 0) - (crowded ? 0.3 : 0);
    boolean heading = headings.contains(sentence);
    boolean free = !words.get(match.first()).first() && !heading;
    boolean letters = words.get(match.first()).isCapitalised();
    score += free && letters ? 0.22 : firstWord(words, match, heading, covered);
    if (match.last() > match.first() && letters) {
      score += 0.1;
    }
    return Math.min(0.9, score);
  }

  /// At the beginning of a sentence the capital says nothing; that the tagger sees a name, and what
  /// follows, says a little.
  private static double firstWord(Words words, Raw match, boolean heading, boolean[] covered) {
    if (heading || !words.get(match.first()).tag().equals("PROPN")) {
      return -0.15;
    }
    int next = match.last() + 1;
    int sentence = words.get(match.first()).sentence();
    boolean acts =
        words.isIn(next, sentence) && words.get(next).tag().matches("VERB|AUX")
            || words.lowerAt(next, sentence).matches("and|,|or")
                && words.isIn(next + 1, sentence)
                && covered[next + 1]
            || Shape.afterPossessive(words, next, sentence) > next
            || words.lowerAt(next, sentence).equals(",")
                && words.lowerAt(next + 1, sentence).matches("whose|which|who");
    return acts ? 0.22 : 0.05;
  }

  /// Whether a chip or model stands after a hyphen and other capitals: "M1" in "DX-M1".
  private static boolean isTail(Words words, int first, NameType type) {
    return (type == NameType.CHIP || type == NameType.AI_MODEL)
        && first > 1
        && words.get(first - 1).text().equals("-")
        && Shape.touches(words, first - 1)
        && Shape.touches(words, first - 2)
        && words.get(first - 2).text().matches("\\p{Lu}{1,4}\\d*");
  }

  /// Whether a firm's name stands where a town does: "in Covington, Georgia".
  private static boolean isTown(Words words, Raw match) {
    int sentence = words.get(match.first()).sentence();
    return match.sense().entry().type() == NameType.COMPANY
        && words.lowerAt(match.first() - 1, sentence).matches("in|near|from")
        && words.lowerAt(match.last() + 1, sentence).equals(",")
        && Shape.isNameWord(words, match.last() + 2, sentence);
  }

  private static boolean isSmall(Words words, Raw match) {
    String text = words.span(match.first(), match.last()).of(words.plain());
    String own = match.sense().entry().name();
    return text.equals(text.toLowerCase(Locale.ROOT))
        && text.chars().noneMatch(Character::isDigit)
        && text.chars().anyMatch(c -> c < 0x250)
        && own.chars().anyMatch(Character::isLetter);
  }

  /// A common noun phrase counts only where it is a policy, or a technique of chipmaking that has an
  /// acronym of its own.
  private static double smallScore(Words words, Raw match, boolean known) {
    NameType type = match.sense().entry().type();
    if (type == NameType.TECHNOLOGY) {
      boolean chipmaking =
          words
              .span(match.first(), match.last())
              .of(words.plain())
              .matches(
                  "(?i).*(lithograph|ultraviolet|memory|gate-all|packaging|silicon|wafer|deposition|etching).*");
      return chipmaking && match.last() > match.first() ? 0.85 : 0;
    }
    if (type == NameType.CHIP || type == NameType.AI_MODEL) {
      return match.sense().ambiguous() || match.last() > match.first() ? 0 : 0.8;
    }
    return match.sense().ambiguous() ? known ? 0.6 : 0 : 0.88;
  }

  /// Whether a capitalised word stands there that no known name covers: then the name may be a part
  /// of another.
  private boolean isLoose(Words words, int index, int sentence, boolean[] covered) {
    if (!Shape.isNameWord(words, index, sentence) || covered[index]) {
      return false;
    }
    String text = words.get(index).text();
    return !words.get(index).first()
        && !Vocabulary.TITLES.contains(text)
        && !Vocabulary.GENERIC.contains(text)
        && lexicon.findCountryOfDemonym(text).isEmpty()
        && lexicon.entries(text).isEmpty();
  }
}
