package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Capitalised runs that nothing else explains. A run becomes a name where the words around it, over
/// the whole document, support one type enough; else it is dropped.
final class UnknownNames {
  private static final double ENOUGH = 0.5;

  private final Lexicon lexicon;
  private final Words words;
  private final Headings headings;

  UnknownNames(Lexicon lexicon, Words words, Headings headings) {
    this.lexicon = lexicon;
    this.words = words;
    this.headings = headings;
  }

  private record Run(int first, int last) {}

  /// Names for runs of words that no chosen name covers.
  List<Candidate> find(List<Candidate> chosen) {
    NameType[] covers = new NameType[words.size()];
    for (Candidate name : chosen) {
      java.util.Arrays.fill(covers, name.first(), name.last() + 1, name.type());
    }
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (Run run : runs(covers)) {
      String text = words.span(run.first(), run.last()).of(words.plain());
      runs.computeIfAbsent(text, t -> new ArrayList<>()).add(run);
    }
    List<Candidate> found = new ArrayList<>();
    runs.forEach((text, places) -> addBest(text, places, covers, found));
    return found;
  }

  private List<Run> runs(NameType[] covers) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int sentence = words.get(i).sentence();
      if (!isOpen(i, sentence, covers)) {
        i++;
        continue;
      }
      int last = i;
      while (continues(last, sentence, covers) > last) {
        last = continues(last, sentence, covers);
      }
      int first = i;
      while (first < last && isPrefix(first)) {
        first++;
      }
      if (!isPrefix(first)
          && !Vocabulary.TITLES.contains(words.get(last).text())
          && !headings.contains(sentence)) {
        runs.add(new Run(first, last));
      }
      i = last + 1;
    }
    return runs;
  }

  private boolean isPrefix(int index) {
    String text = words.get(index).text();
    return Vocabulary.TITLES.contains(text)
        || Vocabulary.GENERIC.contains(text)
        || lexicon.findCountryOfDemonym(text).isPresent();
  }

  private int continues(int last, int sentence, NameType[] covers) {
    if (isOpen(last + 1, sentence, covers)) {
      return last + 1;
    }
    boolean hyphen =
        words.lowerAt(last + 1, sentence).equals("-")
            && Shape.touches(words, last)
            && Shape.touches(words, last + 1);
    if (hyphen
        && words.isIn(last + 2, sentence)
        && covers[last + 2] == null
        && words.get(last + 2).text().matches("\\p{Lu}.*|\\d.*")) {
      return last + 2;
    }
    return last;
  }

  private boolean isOpen(int index, int sentence, NameType[] covers) {
    return Shape.isNameWord(words, index, sentence) && covers[index] == null;
  }

  private void addBest(String text, List<Run> places, NameType[] covers, List<Candidate> found) {
    boolean shaped = text.matches(".*\\p{Ll}\\p{Lu}.*|.*\\p{L}-?\\d.*");
    boolean inside = places.stream().anyMatch(run -> !words.get(run.first()).first());
    if (!inside && !shaped || text.length() < 2) {
      return;
    }
    Map<NameType, Double> support = support(places, covers);
    if (shaped) {
      support.merge(
          text.matches(".*\\d.*") ? NameType.AI_MODEL : NameType.COMPANY, 0.12, Double::sum);
    }
    NameType best = NameType.COMPANY;
    for (Map.Entry<NameType, Double> entry : support.entrySet()) {
      if (entry.getValue() > support.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    double score = support.getOrDefault(best, 0.0);
    if (score >= ENOUGH) {
      for (Run run : places) {
        found.add(new Candidate(run.first(), run.last(), best, null, Math.min(0.7, score)));
      }
    }
  }

  private Map<NameType, Double> support(List<Run> places, NameType[] covers) {
    Map<NameType, Double> support = new EnumMap<>(NameType.class);
    for (NameType type :
        List.of(
            NameType.COMPANY,
            NameType.AI_MODEL,
            NameType.CHIP,
            NameType.ORGANIZATION,
            NameType.PLACE,
            NameType.TECHNOLOGY,
            NameType.PERSON)) {
      double best = 0;
      double rest = 0;
      for (Run run : places) {
        double here = here(run, type, covers);
        rest += Math.min(best, Math.max(0, here));
        best = Math.max(best, here);
      }
      double known =
          type == NameType.PERSON && places.getFirst().first() == places.getFirst().last()
              ? 0.15
              : 0;
      support.put(type, best + 0.4 * Math.min(rest, 1) - known);
    }
    return support;
  }

  private double here(Run run, NameType type, NameType[] covers) {
    double score = new Context(words, run.first(), run.last()).support(type);
    int sentence = words.get(run.first()).sentence();
    if (type == NameType.COMPANY || type == NameType.CHIP || type == NameType.AI_MODEL) {
      score += neighbour(run, sentence, covers) == type ? 0.5 : 0;
    }
    if (type == NameType.ORGANIZATION && run.last() > run.first() && definesAcronym(run)) {
      score += 0.5;
    }
    if (type == NameType.PLACE && isListed(run, sentence, covers)) {
      score += 0.5;
    }
    boolean product = type == NameType.CHIP || type == NameType.AI_MODEL;
    boolean made =
        words.isIn(run.first() - 1, sentence) && covers[run.first() - 1] == NameType.COMPANY;
    if (product
        && made
        && words.span(run.first(), run.last()).of(words.plain()).matches(".*\\d.*")) {
      score += 0.15;
    }
    if (type == NameType.PLACE
        && words.lowerAt(run.last() + 1, sentence).equals(",")
        && words.isIn(run.last() + 2, sentence)
        && (covers[run.last() + 2] == NameType.COUNTRY
            || covers[run.last() + 2] == NameType.PLACE)) {
      score += 0.35;
    }
    return score;
  }

  private boolean definesAcronym(Run run) {
    Candidate name = new Candidate(run.first(), run.last(), NameType.ORGANIZATION, null, 1);
    return !Acronyms.of(words, List.of(name)).isEmpty();
  }

  /// Whether this run goes on a list of places after a preposition: "in Baghdad and Najaf".
  private boolean isListed(Run run, int sentence, NameType[] covers) {
    int before = run.first() - 1;
    if (!words.lowerAt(before, sentence).matches(",|and|or")) {
      return false;
    }
    int first = before - 1;
    if (!words.isIn(first, sentence) || covers[first] != NameType.PLACE) {
      return false;
    }
    while (words.isIn(first - 1, sentence) && covers[first - 1] == NameType.PLACE) {
      first--;
    }
    return words.lowerAt(first - 1, sentence).matches("in|near|from|at|across|to|outside");
  }

  /// The type of a name that stands beside this run in a list.
  private NameType neighbour(Run run, int sentence, NameType[] covers) {
    int next = run.last() + 1;
    if (words.lowerAt(next, sentence).matches(",|and|or")) {
      next += words.lowerAt(next + 1, sentence).equals("and") ? 2 : 1;
      if (words.isIn(next, sentence) && covers[next] != null) {
        return covers[next];
      }
    }
    int before = run.first() - 1;
    if (words.lowerAt(before, sentence).matches(",|and|or")) {
      before -= words.lowerAt(before - 1, sentence).equals(",") ? 2 : 1;
      if (words.isIn(before, sentence) && covers[before] != null) {
        return covers[before];
      }
    }
    return NameType.POLICY;
  }
}
