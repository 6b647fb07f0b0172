package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// People by title, first name or what they do: "Sen. Ada Marsh", "Ada Marsh, who", "said Ada
/// Marsh".
final class PersonGrammar {
  private static final Set<String> PARTICLES =
      Vocabulary.set("von van der den de la le du da di del bin al ben ten ter");

  private final Lexicon lexicon;

  PersonGrammar(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Candidate> find(Words words, Headings headings) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int sentence = words.get(i).sentence();
      if (begins(words, i, sentence) && !headings.contains(sentence)) {
        addAt(words, i, sentence, found);
      }
    }
    return found;
  }

  private boolean begins(Words words, int index, int sentence) {
    return Shape.isNameWord(words, index, sentence)
        && !words.get(index).text().matches(".*\\d.*")
        && !isTitle(words, index)
        && !Vocabulary.GENERIC.contains(words.get(index).text());
  }

  private void addAt(Words words, int first, int sentence, List<Candidate> found) {
    int last = end(words, first, sentence);
    int parts = count(words, first, last);
    boolean titled = isTitled(words, first, sentence);
    String surname = words.get(last).text();
    boolean alone =
        parts == 1
            && !isStronglyTitled(words, first, sentence, titled)
            && !startsWithInitials(words, first);
    if (alone || parts > 4 || isOtherName(words, first, last)) {
      return;
    }
    double score = 0;
    String given = words.get(first).text();
    boolean post = isAfterPost(words, first, sentence);
    boolean previous =
        Shape.isNameWord(words, first - 1, sentence) && !isTitle(words, first - 1) && !post;
    titled |= post && parts > 1 && lexicon.isFirstName(given);
    if (!lexicon.isFirstName(given) && hasLaterFirstName(words, first, last)
        || holdsKnownPerson(words, first, last)) {
      return;
    }
    if (titled) {
      score += parts == 1 ? 0.6 : 0.65;
    }
    if (parts > 1 && lexicon.isFirstName(given)) {
      score += 0.55;
    }
    if (parts > 1 && (lexicon.isSurname(surname) || lexicon.isSurname(given))) {
      boolean tagged =
          words.get(first).tag().equals("PROPN") && words.get(last).tag().equals("PROPN");
      score += tagged && !words.get(first).first() ? 0.5 : 0.3;
    }
    score += context(words, first, last, sentence, parts);
    if (previous) {
      score -= 0.5;
    }
    if (score >= 0.5 && !surname.matches(".*\\d.*")) {
      found.add(new Candidate(first, last, NameType.PERSON, null, Math.min(0.93, score)));
    }
  }

  private double context(Words words, int first, int last, int sentence, int parts) {
    double score = 0;
    String before = words.lowerAt(first - 1, sentence);
    String after = words.lowerAt(last + 1, sentence);
    if (Vocabulary.SAYING.contains(after)) {
      score += parts > 1 ? 0.35 : 0.1;
    }
    if (Vocabulary.PERSONAL.contains(after)) {
      score += 0.3;
    }
    if (Vocabulary.SAYING.contains(before) && parts > 1) {
      score += 0.3;
    }
    if (after.equals(",")) {
      score += apposition(words, last + 2, sentence);
    }
    if (after.matches("is|was|became|serves|served") && parts > 1) {
      score += 0.8 * apposition(words, last + 2, sentence);
    }
    if (startsWithInitials(words, first) && parts >= 1) {
      score += 0.5;
    }
    return score;
  }

  /// How much what follows a comma sounds like a person's post.
  private double apposition(Words words, int index, int sentence) {
    if (words.lowerAt(index, sentence).equals("who")) {
      return 0.5;
    }
    if (words.lowerAt(index, sentence).matches("\\d\\d")
        && words.lowerAt(index + 1, sentence).equals(",")) {
      return 0.5;
    }
    for (int i = index; i < index + 6 && words.isIn(i, sentence); i++) {
      String text = words.lowerAt(i, sentence);
      if (text.equals(",") || text.equals(";")) {
        return 0;
      }
      if (Vocabulary.TRADES.contains(text)) {
        return 0.5;
      }
    }
    return 0;
  }

  /// Whether the words before are a post with its field: "Under Secretary for Industry and Security".
  private static boolean isAfterPost(Words words, int first, int sentence) {
    for (int i = first - 1; i > first - 10 && words.isIn(i, sentence); i--) {
      if (isTitle(words, i)) {
        return true;
      }
      if (!Shape.isNameWord(words, i, sentence)
          && !words.get(i).text().matches("of|for|and|the|-|'|s")) {
        return false;
      }
    }
    return false;
  }

  /// Whether somebody whom the lexicon knows begins after the first of these words.
  private boolean holdsKnownPerson(Words words, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      for (NameTrie.Match match :
          lexicon.names().matches(words, i, (all, at, start) -> all.get(at).text())) {
        if (i + match.length() - 1 == last
            && match.length() > 1
            && match.senses().stream().anyMatch(s -> s.entry().type() == NameType.PERSON)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasLaterFirstName(Words words, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (lexicon.isFirstName(words.get(i).text()) && !lexicon.isSurname(words.get(first).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStronglyTitled(Words words, int first, int sentence, boolean titled) {
    if (!titled || !words.isIn(first - 1, sentence)) {
      return false;
    }
    int title = words.get(first - 1).text().equals(".") ? first - 2 : first - 1;
    return words.isIn(title, sentence)
        && Vocabulary.STRONG_TITLES.contains(words.get(title).text())
        && !(words.get(title).text().equals("Representative") && words.get(title).first());
  }

  private boolean isTitled(Words words, int first, int sentence) {
    int before = first - 1;
    if (words.lowerAt(before, sentence).equals(".")
        && before > 0
        && Shape.touches(words, before - 1)) {
      before--;
      return words.isIn(before, sentence)
          && words
              .get(before)
              .text()
              .matches(
                  "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Adm|Prof|Amb|Capt|Sgt|Rev|Hon|Pres");
    }
    if (words.lowerAt(before, sentence).equals(",")) {
      return words.isIn(before - 1, sentence)
          && Vocabulary.TRADES.contains(words.lowerAt(before - 1, sentence))
          && !words.get(before - 1).isCapitalised()
          && count(words, first, end(words, first, sentence)) > 1;
    }
    if (!words.isIn(before, sentence)) {
      return false;
    }
    Word word = words.get(before);
    return isTitle(words, before) || Vocabulary.TRADES.contains(word.text());
  }

  /// "J. E. Marsh"
  private static boolean startsWithInitials(Words words, int first) {
    return words.get(first).text().length() == 1
        && first + 2 < words.size()
        && words.get(first + 1).text().equals(".")
        && !words.get(first + 2).text().equals("S")
        && words.get(first + 2).isCapitalised();
  }

  private static boolean isTitle(Words words, int index) {
    return Vocabulary.TITLES.contains(words.get(index).text());
  }

  /// Whether the lexicon knows these words, or a part of them with no name word over, as something
  /// else than a person.
  private boolean isOtherName(Words words, int first, int last) {
    for (int i = first; i <= last; i++) {
      for (NameTrie.Match match :
          lexicon.names().matches(words, i, (all, at, start) -> all.get(at).text())) {
        boolean other =
            match.senses().stream().noneMatch(s -> s.entry().type() == NameType.PERSON)
                && match.senses().stream().anyMatch(sense -> !sense.ambiguous());
        boolean reaches = i + match.length() - 1 >= last || i == first;
        boolean name =
            match.length() == 1
                && (lexicon.isFirstName(words.get(i).text())
                    || lexicon.isSurname(words.get(i).text()));
        if (other && reaches && !name) {
          return true;
        }
      }
      if (lexicon.findCountryOfDemonym(words.get(i).text()).isPresent()) {
        return true;
      }
    }
    String text = words.get(last).text();
    return text.matches(
            "Division|Unit|Branch|Team|Section|Service|Services|Front|Movement|Action|Caucus|Election|Day|Week|Award|Prize|Plan|Fund|Review|Report|Process|Desk")
        || Vocabulary.LEGAL_FORMS.contains(text)
        || Vocabulary.COMPANY_HEADS.contains(text)
        || Vocabulary.ORGANIZATION_HEADS.contains(text)
        || Vocabulary.GOVERNMENT_HEADS.contains(text)
        || Vocabulary.POLICY_HEADS.contains(text)
        || Vocabulary.WEAK_POLICY_HEADS.contains(text)
        || Vocabulary.EVENT_HEADS.contains(text)
        || Vocabulary.PLACE_HEADS.contains(text) && !lexicon.isSurname(text);
  }

  private int end(Words words, int first, int sentence) {
    int last = first;
    int i = first + 1;
    while (words.isIn(i, sentence)) {
      Word word = words.get(i);
      if (Shape.isNameWord(words, i, sentence) && !isTitle(words, i)) {
        last = i;
      } else if (isJoint(words, i, sentence)) {
        last = i + 1;
        i++;
      } else if (!(word.text().equals("-") || word.text().equals("'"))
          || !Shape.touches(words, i)
          || !Shape.touches(words, i - 1)
          || !isNamePart(words, i + 1, sentence)) {
        boolean initial =
            word.text().equals(".") && words.get(i - 1).text().length() == 1 && i - 1 > first - 1;
        boolean particle =
            PARTICLES.contains(word.text()) && Shape.isNameWord(words, i + 1, sentence);
        if (!initial && !particle) {
          break;
        }
      }
      i++;
    }
    return last;
  }

  /// The hyphen of "Dae-jung", the apostrophe of "O'Hara".
  private static boolean isJoint(Words words, int index, int sentence) {
    return words.get(index).text().matches("[-']")
        && Shape.touches(words, index)
        && Shape.touches(words, index - 1)
        && isNamePart(words, index + 1, sentence)
        && !isTitle(words, index + 1)
        && (words.get(index).text().equals("-")
            ? words.get(index + 1).text().matches("\\p{Ll}{2,6}|\\p{Lu}\\p{Ll}+")
                && !words
                    .get(index + 1)
                    .text()
                    .matches("based|led|era|style|backed|like|born|owned|made|area")
            : words.get(index + 1).isCapitalised());
  }

  private static boolean isNamePart(Words words, int index, int sentence) {
    return words.isIn(index, sentence)
        && words.get(index).text().length() > 1
        && Character.isLetter(words.get(index).text().codePointAt(0))
        && !Shape.isPossessive(words, index);
  }

  private static int count(Words words, int first, int last) {
    int parts = 0;
    for (int i = first; i <= last; i++) {
      parts += words.get(i).isWord() && words.get(i).text().length() > 1 ? 1 : 0;
    }
    return parts;
  }
}
