package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Governments by their country, leader or seat: "Dutch government", "Biden administration",
/// "Washington" where it acts.
final class GovernmentGrammar {
  private static final Set<String> GOVERNMENT = Vocabulary.set("government Government");
  private static final Set<String> ADMINISTRATION = Vocabulary.set("administration Administration");
  private static final Set<String> LEVELS =
      Vocabulary.set(
          "provincial municipal city state federal central local national Federal"
              + " Provincial Municipal Central regional");

  /// Seats that are named for their government more often than as cities.
  private static final Set<String> POLITICAL =
      Vocabulary.set("Washington Beijing Brussels Moscow Pyongyang Tehran Canberra Ottawa Kyiv");

  private static final Set<String> SEAT_PEOPLE =
      Vocabulary.set(
          "officials policymakers regulators lawmakers authorities leaders diplomats bureaucrats"
              + " insiders");

  private static final Set<String> CITY_THINGS =
      Vocabulary.set(
          "district streets airport suburbs mayor residents subway university court state area"
              + " headquarters office campus olympics zoo outskirts metro technology tech"
              + " startup summit based");

  private static final Set<String> ACTING_PREPOSITIONS =
      Vocabulary.set(
          "by with against between for toward towards and or forced prompting as than"
              + " that if while when because but whether as though although what how why");

  private static final Set<String> STATE_THINGS =
      Vocabulary.set(
          "list rules rule ban bans curbs controls export decision policy policies government"
              + " restrictions sanctions tariffs response move moves announcement request demands"
              + " position stance efforts strategy ambitions approach measures crackdown blockade"
              + " retaliation pressure motive leaders foreign trade concerns plan plans");

  private static final Set<String> ASKED =
      Vocabulary.set(
          "asked urged pressed told persuaded pressured lobbied accused asking urging pressing"
              + " warned lets let allows allowed helps gives expect expects expected forced force"
              + " want convinced convince persuade press urge lobby lobbying angered");

  private static final Set<String> MOTION =
      Vocabulary.set(
          "visited visit visiting visits left leave leaving reached reach toured arrived came flew"
              + " traveled travelled moved reported reporting far miles kilometers away departed"
              + " train flight flights headquartered based returned entered fled hailing hails");

  private static final Set<String> PULL =
      Vocabulary.set(
          "pressure response support backing retaliation approval signal signals message orders"
              + " permission guidance subsidies opposition protests warnings blessing scrutiny"
              + " funding help license licenses concessions");

  private final Lexicon lexicon;

  GovernmentGrammar(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Candidate> find(Words words, Headings headings) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String text = words.get(i).text();
      if (GOVERNMENT.contains(text)) {
        addGovernment(words, i, found);
      } else if (ADMINISTRATION.contains(text)) {
        addAdministration(words, i, found);
      }
    }
    addSeats(words, found);
    return found;
  }

  private void addGovernment(Words words, int head, List<Candidate> found) {
    int sentence = words.get(head).sentence();
    int before = head - 1;
    String level = "";
    if (words.isIn(before, sentence) && LEVELS.contains(words.get(before).text())) {
      level = words.get(before).lower();
      before--;
    }
    for (int first = Math.max(0, before - 4); first <= before; first++) {
      if (words.get(first).sentence() != sentence) {
        continue;
      }
      Optional<LexiconEntry> country = countryOf(words, first, before);
      boolean whole =
          level.isEmpty()
              || level.equals("federal")
              || level.equals("central")
              || level.equals("national");
      if (country.isPresent()) {
        LexiconEntry entry = whole ? lexicon.governmentOf(country.get()) : null;
        found.add(new Candidate(first, head, NameType.GOVERNMENT_BODY, entry, 0.97));
        return;
      }
      if (isPlace(words, first, before)) {
        found.add(new Candidate(first, head, NameType.GOVERNMENT_BODY, null, 0.9));
        return;
      }
    }
  }

  private void addAdministration(Words words, int head, List<Candidate> found) {
    int sentence = words.get(head).sentence();
    int before = head - 1;
    if (!Shape.isNameWord(words, before, sentence)
        && !words.lowerAt(before, sentence).equals(".")) {
      return;
    }
    for (int first = Math.max(0, before - 4); first <= before; first++) {
      if (words.get(first).sentence() == sentence) {
        Optional<LexiconEntry> country = countryOf(words, first, before);
        if (country.isPresent()) {
          LexiconEntry entry = lexicon.governmentOf(country.get());
          found.add(new Candidate(first, head, NameType.GOVERNMENT_BODY, entry, 0.95));
          return;
        }
      }
    }
    String leader = words.get(before).text();
    if (isSurname(leader) || lexicon.isSurname(leader)) {
      int first = before;
      if (words.lowerAt(before - 1, sentence).equals("-")
          && Shape.isNameWord(words, before - 2, sentence)) {
        first = before - 2;
      }
      found.add(new Candidate(first, head, NameType.GOVERNMENT_BODY, null, 0.95));
    }
  }

  private boolean isSurname(String word) {
    return lexicon.entries(word).stream().anyMatch(entry -> entry.type() == NameType.PERSON);
  }

  private Optional<LexiconEntry> countryOf(Words words, int first, int last) {
    String name = words.span(first, last).of(words.plain());
    Optional<LexiconEntry> demonym = lexicon.findCountryOfDemonym(name);
    return demonym.isPresent() ? demonym : lexicon.findCountry(name);
  }

  private boolean isPlace(Words words, int first, int last) {
    String name = words.span(first, last).of(words.plain());
    return lexicon.entries(name).stream().anyMatch(entry -> entry.type() == NameType.PLACE);
  }

  private void addSeats(Words words, List<Candidate> found) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isCapitalised()) {
        continue;
      }
      for (int last = i; last < Math.min(words.size(), i + 2); last++) {
        if (words.get(last).sentence() != words.get(i).sentence()) {
          break;
        }
        String name = words.span(i, last).of(words.plain());
        Optional<LexiconEntry> government = lexicon.findGovernmentAt(name);
        if (government.isPresent() && acts(words, i, last, POLITICAL.contains(name))) {
          found.add(new Candidate(i, last, NameType.GOVERNMENT_BODY, government.get(), 0.96));
        }
      }
    }
  }

  /// Whether the capital at these words stands for its government.
  private boolean acts(Words words, int first, int last, boolean political) {
    int sentence = words.get(first).sentence();
    String before = words.lowerAt(first - 1, sentence);
    String after = words.lowerAt(last + 1, sentence);
    int possessed = Shape.afterPossessive(words, last + 1, sentence);
    if (possessed > last + 1) {
      String thing = words.lowerAt(possessed, sentence);
      return STATE_THINGS.contains(thing) || political && !CITY_THINGS.contains(thing);
    }
    if (Vocabulary.PLACE_PREPOSITIONS.contains(before)
        || isCityContext(words, last + 1, sentence)
        || Shape.isNameWord(words, first - 1, sentence) && !words.get(first - 1).first()) {
      return false;
    }
    if (ASKED.contains(before)) {
      return true;
    }
    if (SEAT_PEOPLE.contains(after)) {
      return political;
    }
    if (before.equals("from")) {
      return political && !MOTION.contains(words.lowerAt(first - 2, sentence));
    }
    if (before.equals("to") || before.equals("of")) {
      return political && PULL.contains(words.lowerAt(first - 2, sentence));
    }
    if (political && isVerb(words, first - 1, sentence)) {
      return !MOTION.contains(before);
    }
    boolean verb =
        Vocabulary.STATE_VERBS.contains(after)
            || words.isIn(last + 1, sentence) && words.get(last + 1).tag().matches("VERB|AUX");
    return verb && (political || Vocabulary.STATE_VERBS.contains(after) && !isPassive(after))
        || political && (ACTING_PREPOSITIONS.contains(before) || words.get(first).first())
        || political && before.isEmpty();
  }

  private static boolean isVerb(Words words, int index, int sentence) {
    return words.isIn(index, sentence) && words.get(index).tag().matches("VERB|AUX");
  }

  private static boolean isPassive(String after) {
    return after.matches("is|was|has|have|are|were|had|did|does|can|will|would|could|may|might");
  }

  private boolean isCityContext(Words words, int next, int sentence) {
    String after = words.lowerAt(next, sentence);
    if (after.equals(",")) {
      return words.isIn(next + 1, sentence)
          && (words.get(next + 1).text().equals("D")
              || words.get(next + 1).text().matches("DC|China|Belgium|Russia")
              || words
                  .get(next + 1)
                  .text()
                  .matches(
                      "\\d+|Jan|Feb|March|April|May|June|July|Aug\\w*|Sept\\w*|Oct\\w*|Nov\\w*|Dec\\w*"));
    }
    if (after.equals("-")) {
      return words.lowerAt(next + 1, sentence).matches("based|area");
    }
    if (after.equals("(") || after.equals("—") || after.equals("–")) {
      return words.get(next - 1).isAllCaps();
    }
    return CITY_THINGS.contains(after) || Shape.isNameWord(words, next, sentence);
  }
}
