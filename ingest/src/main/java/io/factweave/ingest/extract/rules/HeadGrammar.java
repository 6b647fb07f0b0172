package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Names that say by one of their words what they are: "Bureau of Industry and Security", "Foo
/// Semiconductor Co., Ltd.", "Secure Equipment Act of 2021".
final class HeadGrammar {
  private static final Set<String> OF = Vocabulary.set("of for on");
  private static final Set<String> OPENERS =
      Vocabulary.set(
          "National State Federal Foreign House Senate European International General Central Royal"
              + " Select Joint American World Global Asian Committee Bureau Office");

  private static final Set<String> ABBREVIATED = Vocabulary.set("Inc Corp Co Ltd Pte Bhd LLC");

  private final Lexicon lexicon;

  HeadGrammar(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Candidate> find(Words words, Headings headings) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.lower().matches("elections?")) {
        addElection(words, i, found);
      }
      if (word.isCapitalised()) {
        int sentence = word.sentence();
        boolean heading = headings.contains(sentence);
        if (Vocabulary.FOREIGN_HEADS.contains(word.text())) {
          addForeign(words, i, found);
        }
        if (Vocabulary.LEGAL_FORMS.contains(word.text())) {
          addFirm(words, i, found);
        }
        if (!heading) {
          addCompany(words, i, found);
          addInstitution(words, i, found);
          addEventOrPlace(words, i, found);
        }
        addPolicy(words, i, heading, found);
      }
    }
    return found;
  }

  private void addFirm(Words words, int form, List<Candidate> found) {
    int sentence = words.get(form).sentence();
    boolean comma = words.lowerAt(form - 1, sentence).equals(",");
    int last = form;
    while (true) {
      int next = last + 1;
      if (words.lowerAt(next, sentence).equals(".") && Shape.touches(words, last)) {
        next++;
      }
      int after = words.lowerAt(next, sentence).equals(",") ? next + 1 : next;
      if (words.isIn(after, sentence) && Vocabulary.LEGAL_FORMS.contains(words.get(after).text())) {
        last = after;
      } else {
        break;
      }
    }
    if (words.lowerAt(last + 1, sentence).equals(".")
        && Shape.touches(words, last)
        && ABBREVIATED.contains(words.get(last).text())) {
      last++;
    }
    int first = start(words, comma ? form - 1 : form, sentence, true);
    if (first < (comma ? form - 1 : form)) {
      String text = words.get(form).text();
      boolean weak = text.equals("Company") || text.equals("Limited") || text.equals("AB");
      found.add(new Candidate(first, last, NameType.COMPANY, null, weak ? 0.75 : 0.915));
    }
  }

  private void addCompany(Words words, int head, List<Candidate> found) {
    String text = words.get(head).text();
    int sentence = words.get(head).sentence();
    if (!Vocabulary.COMPANY_HEADS.contains(text) || Shape.isNameWord(words, head + 1, sentence)) {
      return;
    }
    int first = start(words, head, sentence, false);
    if (first == head || isOrdinary(words, first, head - 1)) {
      return;
    }
    boolean weak = Vocabulary.WEAK_COMPANY_HEADS.contains(text);
    found.add(new Candidate(first, head, NameType.COMPANY, null, weak ? 0.6 : 0.75));
  }

  /// Whether all these words are common or adjectives of origin, as in "Chinese Bank".
  private boolean isOrdinary(Words words, int first, int last) {
    if (last < first) {
      return true;
    }
    if (lexicon.findCountry(words.span(first, last).of(words.plain())).isPresent()) {
      return true;
    }
    for (int i = first; i <= last; i++) {
      String text = words.get(i).text();
      if (words.get(i).isWord()
          && lexicon.findCountryOfDemonym(text).isEmpty()
          && !Vocabulary.GENERIC.contains(text)
          && !Vocabulary.PLAIN_ADJECTIVES.contains(text)
          && !words.get(i).first()) {
        return false;
      }
    }
    return true;
  }

  private void addInstitution(Words words, int head, List<Candidate> found) {
    String text = words.get(head).text();
    boolean state = Vocabulary.GOVERNMENT_HEADS.contains(text);
    boolean other = Vocabulary.ORGANIZATION_HEADS.contains(text);
    if (!state && !other) {
      return;
    }
    int sentence = words.get(head).sentence();
    int first = start(words, head, sentence, false);
    int last = end(words, head, sentence);
    if (first == head && last == head
        || Shape.isNameWord(words, head + 1, sentence) && last == head) {
      return;
    }
    NameType type = NameType.ORGANIZATION;
    if (state && (!other || hasStateWord(words, first, last))) {
      type = NameType.GOVERNMENT_BODY;
    }
    if (text.equals("Office") && last == head && first == head) {
      return;
    }
    found.add(new Candidate(first, last, type, null, last > head ? 0.85 : 0.7));
  }

  private boolean hasStateWord(Words words, int first, int last) {
    for (int i = first; i <= last; i++) {
      String text = words.get(i).text();
      if (Vocabulary.STATE_WORDS.contains(text)
          || text.equals("U") && i < last && words.get(i + 1).text().equals(".")
          || lexicon.findCountryOfDemonym(text).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void addEventOrPlace(Words words, int head, List<Candidate> found) {
    String text = words.get(head).text();
    int sentence = words.get(head).sentence();
    boolean event = Vocabulary.EVENT_HEADS.contains(text);
    if (!event && !Vocabulary.PLACE_HEADS.contains(text)) {
      return;
    }
    int first = start(words, head, sentence, false);
    if (first == head || Shape.isNameWord(words, head + 1, sentence)) {
      return;
    }
    if (text.equals("War")
        && words
            .get(first)
            .text()
            .matches("Chip|Trade|Tech|Price|Culture|Class|Tariff|Talent|AI")) {
      return;
    }
    int last = event ? end(words, head, sentence) : head;
    if (event && words.isIn(first - 1, sentence) && isYear(words.get(first - 1).text())) {
      first--;
    }
    if (event && words.isIn(last + 1, sentence) && isYear(words.get(last + 1).text())) {
      last++;
    }
    found.add(new Candidate(first, last, event ? NameType.EVENT : NameType.PLACE, null, 0.65));
  }

  /// "Universiti Sains Malaysia"
  private void addForeign(Words words, int head, List<Candidate> found) {
    int sentence = words.get(head).sentence();
    int last = head;
    while (Shape.isNameWord(words, last + 1, sentence)
        || Vocabulary.CONNECTORS.contains(words.lowerAt(last + 1, sentence))
            && words.lowerAt(last + 1, sentence).matches("de|du|della|di|la|del|für|des")
            && Shape.isNameWord(words, last + 2, sentence)) {
      last += Shape.isNameWord(words, last + 1, sentence) ? 1 : 2;
    }
    if (last > head) {
      found.add(new Candidate(head, last, NameType.ORGANIZATION, null, 0.85));
    }
  }

  private static final Set<String> ELECTIONS =
      Vocabulary.set("general presidential federal parliamentary legislative midterm local");

  /// "2016 U.S. presidential election"
  private void addElection(Words words, int head, List<Candidate> found) {
    int sentence = words.get(head).sentence();
    int i = head - 1;
    while (ELECTIONS.contains(words.lowerAt(i, sentence))
        || Shape.isNameWord(words, i, sentence)
        || words.lowerAt(i, sentence).matches("[.]")) {
      i--;
    }
    if (i < head - 1 && isYearAt(words, i, sentence)) {
      found.add(new Candidate(i, head, NameType.EVENT, null, 0.9));
    }
  }

  private void addPolicy(Words words, int head, boolean heading, List<Candidate> found) {
    String text = words.get(head).text();
    int sentence = words.get(head).sentence();
    boolean weak = Vocabulary.WEAK_POLICY_HEADS.contains(text);
    if (!weak && !Vocabulary.POLICY_HEADS.contains(text)) {
      return;
    }
    int first = start(words, head, sentence, false);
    int last = head;
    boolean on =
        words.lowerAt(head + 1, sentence).equals("on")
            || words.lowerAt(head + 1, sentence).equals("for")
            || words.lowerAt(head + 1, sentence).equals("of");
    if (on && !heading && !weak) {
      last = end(words, head, sentence);
    }
    if (first == head && last == head || heading && (weak || first == head)) {
      return;
    }
    if (words.lowerAt(last + 1, sentence).equals("of") && isYearAt(words, last + 2, sentence)) {
      last += 2;
    }
    if (Shape.isNameWord(words, last + 1, sentence)) {
      return;
    }
    if (words.isIn(last + 1, sentence)
        && words.get(last + 1).text().matches("\\d{3,4}")
        && last == head
        && !isYear(words.get(last + 1).text())) {
      last++;
    }
    boolean generic = isOrdinary(words, first, head - 1) && last == head;
    found.add(
        new Candidate(
            first, last, NameType.POLICY, null, generic ? 0.3 : weak || heading ? 0.62 : 0.8));
  }

  private static boolean isYearAt(Words words, int index, int sentence) {
    return words.isIn(index, sentence) && isYear(words.get(index).text());
  }

  private static boolean isYear(String text) {
    return text.matches("(19|20)\\d\\d");
  }

  /// Where the capitalised words begin that lead to this index.
  private int start(Words words, int head, int sentence, boolean firm) {
    int first = head;
    int i = head - 1;
    while (words.isIn(i, sentence)) {
      Word word = words.get(i);
      if (isPart(words, i, sentence)) {
        first = i;
        i--;
      } else if (word.text().equals("-")
          && Shape.touches(words, i)
          && isPart(words, i - 1, sentence)) {
        i--;
      } else if (word.text().equals(".")
          && i > 0
          && Shape.touches(words, i - 1)
          && isAbbreviation(words, i - 1)) {
        i--;
      } else if (word.text().equals("-")
          && Shape.touches(words, i)
          && words.lowerAt(i - 1, sentence).equals(".")
          && isAbbreviation(words, i - 2)) {
        i -= 1;
      } else if (firm && word.text().equals(")") && words.lowerAt(i - 2, sentence).equals("(")) {
        i -= 3;
      } else if (word.text().equals("&") && isPart(words, i - 1, sentence)) {
        i--;
      } else if (!firm
          && word.is("and")
          && isPart(words, i - 1, sentence)
          && opens(words, i - 1, sentence)) {
        i--;
      } else {
        break;
      }
    }
    while (first < head && isTitle(words, first)) {
      first++;
    }
    return first;
  }

  private static boolean isTitle(Words words, int index) {
    Word word = words.get(index);
    return word.first() && word.tag().matches("ADV|SCONJ|ADP|DET|PRON|CCONJ|VERB|AUX");
  }

  /// "U.S." and initials: capitals before a full stop.
  private static boolean isAbbreviation(Words words, int index) {
    return words.get(index).text().length() == 1 && words.get(index).isCapitalised();
  }

  private boolean isPart(Words words, int index, int sentence) {
    return Shape.isNameWord(words, index, sentence)
        || words.isIn(index, sentence)
            && words.get(index).text().matches("\\d+\\w*")
            && words.isIn(index - 1, sentence)
            && words.get(index - 1).isCapitalised()
            && !isYear(words.get(index).text());
  }

  /// Whether the words up to this index begin with one that opens a longer title: "National
  /// Development" of "and Reform Commission".
  private boolean opens(Words words, int index, int sentence) {
    int first = index;
    while (isPart(words, first - 1, sentence)) {
      first--;
    }
    return OPENERS.contains(words.get(first).text()) && index > first
        || OPENERS.contains(words.get(first).text())
            && !lexicon.names().senses(List.of(words.get(index).text())).isEmpty() == false;
  }

  /// Where a title ends that goes on after its head: "of Industry and Security".
  private int end(Words words, int head, int sentence) {
    int last = head;
    int i = head + 1;
    if (!words.isIn(i, sentence) || !OF.contains(words.get(i).text())) {
      return head;
    }
    while (words.isIn(i, sentence)) {
      Word word = words.get(i);
      if (Shape.isNameWord(words, i, sentence)) {
        if (i > head + 2 && last == i - 1 && endsCountry(words, last)) {
          break;
        }
        last = i;
        i++;
      } else if (isLink(words, i, sentence, head)) {
        i++;
      } else if (word.text().equals(".")
          && isAbbreviation(words, i - 1)
          && Shape.touches(words, i - 1)) {
        last = i;
        i++;
      } else {
        break;
      }
    }
    return last;
  }

  private boolean endsCountry(Words words, int last) {
    return lexicon.findCountry(words.get(last).text()).isPresent()
        || last > 0
            && lexicon.findCountry(words.span(last - 1, last).of(words.plain())).isPresent();
  }

  private boolean isLink(Words words, int index, int sentence, int head) {
    String text = words.get(index).text();
    int next = index + 1;
    if (text.equals("-") && Shape.touches(words, index)) {
      return Shape.isNameWord(words, next, sentence);
    }
    if (text.equals(",")) {
      return isSeries(words, index, sentence);
    }
    if (text.equals("and") || text.equals("&")) {
      return !endsCountry(words, index - 1)
          && Shape.isNameWord(words, next, sentence)
          && !beginsOtherName(words, next);
    }
    if (!Vocabulary.CONNECTORS.contains(text)
        || text.equals("in") && !words.lowerAt(next, sentence).equals("the")
        || text.equals("on") && index > head + 1
        || text.equals("for") && index > head + 1 && words.lowerAt(next, sentence).equals("the")) {
      return false;
    }
    return Shape.isNameWord(words, next, sentence)
        || Vocabulary.CONNECTORS.contains(words.lowerAt(next, sentence))
            && Shape.isNameWord(words, next + 1, sentence);
  }

  /// Whether a comma stands in a row like "Economy, Trade and Industry".
  private boolean isSeries(Words words, int comma, int sentence) {
    int i = comma + 1;
    int parts = 0;
    while (Shape.isNameWord(words, i, sentence) && parts < 3 && !beginsOtherName(words, i)) {
      i++;
      parts++;
      String text = words.lowerAt(i, sentence);
      if ((text.equals("and") || text.equals("&")) && parts > 0) {
        return Shape.isNameWord(words, i + 1, sentence) && !beginsOtherName(words, i + 1);
      }
      if (text.equals(",")) {
        i++;
        if (words.lowerAt(i, sentence).equals("and")) {
          return Shape.isNameWord(words, i + 1, sentence) && !beginsOtherName(words, i + 1);
        }
      }
    }
    return false;
  }

  private boolean beginsOtherName(Words words, int index) {
    return lexicon.names().matches(words, index, (all, at, start) -> all.get(at).text()).stream()
        .flatMap(match -> match.senses().stream())
        .anyMatch(sense -> !sense.ambiguous());
  }
}
