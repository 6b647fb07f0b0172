package io.factweave.ingest.extract.rules;

import java.util.Set;

/// What the words around a stretch say about its type: transparent sums over cue words.
final class Context {
  private final Words words;
  private final int sentence;
  private final int first;
  private final int last;

  Context(Words words, int first, int last) {
    this.words = words;
    this.sentence = words.get(first).sentence();
    this.first = first;
    this.last = last;
  }

  /// Support for a type, about -0.5 to 0.8; 0 where the words say nothing.
  double support(NameType type) {
    return switch (type) {
      case COMPANY -> company();
      case PERSON -> person();
      case AI_MODEL -> product(Vocabulary.MODEL_NOUNS);
      case CHIP -> product(Vocabulary.CHIP_NOUNS);
      case TECHNOLOGY -> product(Vocabulary.TECHNOLOGY_NOUNS);
      case PLACE -> place() + (isAfterCity() ? 0.3 : 0);
      case COUNTRY -> place();
      case ORGANIZATION -> organization();
      case GOVERNMENT_BODY -> next(Vocabulary.STATE_VERBS) ? 0.25 : 0;
      case POLICY, EVENT -> before().equals("the") ? 0.2 : 0;
    };
  }

  private double company() {
    double score = 0;
    if (previous(Vocabulary.FIRM_NOUNS)) {
      score += 0.5;
    }
    if (next(Vocabulary.FIRM_VERBS)) {
      score += 0.35;
    } else if (next(Vocabulary.SAYING)) {
      score += 0.15;
    }
    int possessed = Shape.afterPossessive(words, last + 1, sentence);
    if (Vocabulary.FIRM_POSSESSIONS.contains(words.lowerAt(possessed, sentence))
        || words.lowerAt(possessed, sentence).equals("chief")
            && words.lowerAt(possessed + 1, sentence).equals("executive")) {
      score += 0.5;
    } else if (possessed > last + 1) {
      score += 0.1;
    }
    if (after().equals(",") && isKind(last + 2, Vocabulary.FIRM_NOUNS)) {
      score += 0.5;
    }
    String before = before();
    String second = words.lowerAt(first - 2, sentence);
    if (words.isIn(last + 1, sentence)
        && words.get(last + 1).tag().matches("AUX|VERB")
        && last > first) {
      score += 0.15;
    }
    if (before.matches("called|named") && Vocabulary.FIRM_NOUNS.contains(second)) {
      score += 0.55;
    }
    if (before.equals("into")
        && second.matches("investigation|probe|inquiry|investment|investments|stake")) {
      score += 0.5;
    }
    if (before.equals("of")
            && second.matches(
                "ceo|founder|executive|chairman|president|shares|cto|cofounder|subsidiary")
        || before.equals("at")
            && second.matches(
                "engineer|engineers|executive|researcher|researchers|analyst|job|work|works")
        || before.equals("as") && second.equals("such")
        || before.equals("by")
            && second.matches(
                "made|built|developed|designed|owned|acquired|released|founded|manufactured|produced")
        || before.equals("like")
            && second.matches("companies|firms|giants|startups|makers|rivals")) {
      score += 0.45;
    }
    return score;
  }

  private double person() {
    double score = next(Vocabulary.SAYING) ? 0.35 : 0;
    if (next(Vocabulary.PERSONAL)) {
      score += 0.3;
    }
    if (first > 0
        && words.isIn(first - 1, sentence)
        && (Vocabulary.TITLES.contains(words.get(first - 1).text())
            || Vocabulary.TRADES.contains(before()))) {
      score += 0.5;
    }
    return score;
  }

  private double product(Set<String> nouns) {
    double score = 0;
    if (next(nouns) || nouns.equals(Vocabulary.MODEL_NOUNS) && after().matches("\\d+(\\.\\d+)?")) {
      score += 0.5;
    }
    if (previous(nouns)) {
      score += 0.4;
    }
    if (Shape.isPossessive(words, first - 1) || before().equals("'")) {
      score += 0.2;
    }
    if (after().equals(",") && isKind(last + 2, nouns)) {
      score += 0.4;
    }
    return score;
  }

  private double place() {
    if (Vocabulary.PLACE_PREPOSITIONS.contains(before())) {
      return 0.5;
    }
    if (after().equals("-") && words.lowerAt(last + 2, sentence).equals("based")) {
      return 0.6;
    }
    return before().matches("to|from|of") ? 0.25 : next(Vocabulary.FIRM_VERBS) ? -0.3 : 0;
  }

  /// Whether it stands after a comma and another capitalised word, as a state after its city.
  private boolean isAfterCity() {
    return before().equals(",")
        && words.isIn(first - 2, sentence)
        && words.get(first - 2).isCapitalised();
  }

  private double organization() {
    double score = previous(Vocabulary.ORGANIZATION_NOUNS) ? 0.4 : 0;
    String second = words.lowerAt(first - 2, sentence);
    if (before().equals("to") && second.equals("according")
        || before().matches("at|by")
            && second.matches(
                "professor|fellow|researcher|scholar|analyst|published|economist|expert|reported")) {
      score += 0.35;
    }
    if (after().equals(",") && isKind(last + 2, Vocabulary.ORGANIZATION_NOUNS)) {
      score += 0.5;
    }
    if (next(Vocabulary.SAYING) || after().equals("reported")) {
      score += 0.2;
    }
    return score;
  }

  /// Whether what follows a comma is "a ... `noun`".
  private boolean isKind(int index, Set<String> nouns) {
    if (!words
        .lowerAt(index, sentence)
        .matches("a|an|the|one|another|its|their|which|china|america")) {
      return false;
    }
    for (int i = index + 1; i < index + 7 && words.isIn(i, sentence); i++) {
      if (nouns.contains(words.get(i).lower())) {
        return true;
      }
      if (words.get(i).text().matches("[,;.]|that|which|who|in|of|by|for|with")) {
        return false;
      }
    }
    return false;
  }

  private boolean next(Set<String> set) {
    return set.contains(after());
  }

  private boolean previous(Set<String> set) {
    return set.contains(before());
  }

  private String before() {
    return words.lowerAt(first - 1, sentence);
  }

  private String after() {
    return words.lowerAt(last + 1, sentence);
  }
}
