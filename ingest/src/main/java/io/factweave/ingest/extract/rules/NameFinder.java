package io.factweave.ingest.extract.rules;

import io.factweave.ingest.extract.SegmentedDocument;
import java.util.ArrayList;
import java.util.List;

/// Finds the names in a document: lexicon and grammars propose, the words around decide, and a name
/// that is sure in one place is known in the whole document. Immutable, safe for many threads.
public final class NameFinder {
  private final Lexicon lexicon;
  private final LexiconMatcher matcher;
  private final PatternGrammar patterns = new PatternGrammar();
  private final HeadGrammar heads;
  private final GovernmentGrammar governments;
  private final PersonGrammar persons;

  public NameFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.matcher = new LexiconMatcher(lexicon);
    this.heads = new HeadGrammar(lexicon);
    this.governments = new GovernmentGrammar(lexicon);
    this.persons = new PersonGrammar(lexicon);
  }

  /// The document's names, in the order of the text, none overlapping another.
  public List<FoundName> find(SegmentedDocument document) {
    Words words = Words.of(document);
    Headings headings = Headings.of(words);
    List<Candidate> candidates = new ArrayList<>(matcher.find(words, headings));
    candidates.addAll(patterns.find(words));
    candidates.addAll(heads.find(words, headings));
    candidates.addAll(governments.find(words, headings));
    candidates.addAll(persons.find(words, headings));
    NameChoice choice = new NameChoice(lexicon, words);
    List<Candidate> chosen = choice.choose(candidates);
    candidates.addAll(new KnownInDocument(lexicon, words).find(chosen));
    chosen = choice.choose(candidates);
    for (int pass = 0; pass < 2; pass++) {
      candidates.addAll(new UnknownNames(lexicon, words, headings).find(chosen));
      chosen = choice.choose(candidates);
    }
    candidates.addAll(new KnownInDocument(lexicon, words).find(chosen));
    return choice.choose(candidates).stream().map(name -> found(words, name)).sorted().toList();
  }

  private static FoundName found(Words words, Candidate name) {
    return new FoundName(
        words.span(name.first(), name.last()), name.type(), name.entry(), name.score());
  }
}
