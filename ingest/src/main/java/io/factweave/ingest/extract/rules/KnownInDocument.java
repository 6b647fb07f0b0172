package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Further places of names that the document establishes: the whole name, a surname, a firm without
/// its legal form, an acronym that it defines.
final class KnownInDocument {
  private static final double REPEATED = 0.88;
  private static final Set<NameType> SHORTENED = Set.of(NameType.COMPANY, NameType.ORGANIZATION);

  private static final Set<String> BARE_HEADS =
      Vocabulary.set(
          "Commission Department Ministry Bureau Council Agency Administration Committee Office"
              + " Authority Institute University Center Centre Association Foundation Parliament"
              + " Court Treasury Board Senate Congress");

  private final Map<String, NameType> bareHeads = new HashMap<>();
  private final Lexicon lexicon;
  private final Words words;
  private final NameTrie trie = new NameTrie();

  KnownInDocument(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  List<Candidate> find(List<Candidate> chosen) {
    for (Acronyms.Definition definition : Acronyms.of(words, chosen)) {
      Candidate name = definition.name();
      add(List.of(words.get(definition.word()).text()), name);
    }
    for (Candidate name : chosen) {
      addForms(name);
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (NameTrie.Match match : trie.matches(words, i, (all, at, start) -> all.get(at).text())) {
        LexiconEntry entry = match.senses().getFirst().entry();
        LexiconEntry known = isInvented(entry) ? null : entry;
        int last = i + match.length() - 1;
        if (!isPartOfOther(i, last, entry.type())) {
          found.add(new Candidate(i, last, entry.type(), known, REPEATED));
        }
      }
    }
    addBareHeads(found);
    return found;
  }

  /// A surname after another first name, or before another name word, is somebody else's.
  private boolean isPartOfOther(int first, int last, NameType type) {
    int sentence = words.get(first).sentence();
    return type == NameType.PERSON
        && first == last
        && (Shape.isNameWord(words, last + 1, sentence)
            && !Vocabulary.GENERIC.contains(words.get(last + 1).text())
            && !words.get(last + 1).lower().equals("administration"));
  }

  private void addForms(Candidate name) {
    String text = words.span(name.first(), name.last()).of(words.plain());
    if (name.entry() == null
        || name.type() == NameType.COMPANY
        || name.type() == NameType.AI_MODEL) {
      add(Words.split(text), name);
    }
    if (name.type() == NameType.GOVERNMENT_BODY || name.type() == NameType.ORGANIZATION) {
      addHead(name);
    }
    if (name.type() == NameType.PERSON && name.length() > 1) {
      addSurname(name, text);
    }
    if (SHORTENED.contains(name.type())) {
      addCore(name, LegalForms.strip(text));
    }
  }

  /// "The Commission" after "European Commission": capitalised, after an article.
  private void addHead(Candidate name) {
    for (int i = name.first(); i <= name.last() && name.length() > 1; i++) {
      String text = words.get(i).text();
      if (BARE_HEADS.contains(text)) {
        bareHeads.putIfAbsent(text, name.type());
        return;
      }
    }
  }

  private void addBareHeads(List<Candidate> found) {
    for (int i = 1; i < words.size(); i++) {
      NameType type = bareHeads.get(words.get(i).text());
      int sentence = words.get(i).sentence();
      if (type != null
          && (words.lowerAt(i - 1, sentence).equals("the")
              || words.get(i).first()
                  && words.isIn(i + 1, sentence)
                  && words.get(i + 1).tag().equals("VERB"))
          && !Shape.isNameWord(words, i + 1, sentence)
          && !words.lowerAt(i + 1, sentence).matches("of|for|on|-")) {
        found.add(new Candidate(i, i, type, null, 0.6));
      }
    }
  }

  private void addSurname(Candidate name, String text) {
    List<String> parts = List.of(text.split("[ .]+"));
    String last = parts.getLast();
    boolean surnameFirst =
        parts.size() <= 3
            && lexicon.isSurname(parts.getFirst())
            && !lexicon.isFirstName(parts.getFirst())
            && !lexicon.isSurname(last);
    String surname = surnameFirst ? parts.getFirst() : last;
    if (surname.length() > 1
        && !Vocabulary.COMMON.contains(surname.toLowerCase(java.util.Locale.ROOT))
        && Character.isUpperCase(surname.codePointAt(0))) {
      add(Words.split(surname), name);
      addParticle(name, parts, surname);
    }
  }

  /// "Van Dorst" after "Marieke van Dorst".
  private void addParticle(Candidate name, List<String> parts, String surname) {
    String before = parts.get(Math.max(0, parts.size() - 2));
    if (surname.equals(parts.getLast()) && parts.size() > 2 && before.matches("[a-z]{2,3}")) {
      String capital =
          before.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + before.substring(1);
      add(Words.split(before + " " + surname), name);
      add(Words.split(capital + " " + surname), name);
    }
  }

  private void addCore(Candidate name, String core) {
    List<String> parts = Words.split(core);
    if (name.entry() != null || parts.isEmpty()) {
      return;
    }
    add(parts, name);
    if (name.type() == NameType.COMPANY && parts.size() == 2 && isDistinct(parts.getFirst())) {
      add(List.of(parts.getFirst()), name);
    }
  }

  /// Whether this first word of a firm's name can stand for the firm.
  private boolean isDistinct(String word) {
    return word.length() > 3
        && lexicon.entries(word).isEmpty()
        && !lexicon.isFirstName(word)
        && lexicon.findCountryOfDemonym(word).isEmpty()
        && !Vocabulary.PLAIN_ADJECTIVES.contains(word)
        && !Vocabulary.GENERIC.contains(word)
        && !Vocabulary.COMMON.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private void add(List<String> form, Candidate name) {
    LexiconEntry entry = name.entry();
    String text = words.span(name.first(), name.last()).of(words.plain());
    trie.add(
        form,
        new Sense(
            entry == null ? new LexiconEntry(name.type(), text, List.of(INVENTED)) : entry, false));
  }

  private static final String INVENTED = "\u0000";

  private static boolean isInvented(LexiconEntry entry) {
    return entry.aliases().contains(INVENTED);
  }
}
