package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds demonyms ("Chinese", "American"): references to a country that the document names.
final class Demonyms {
  private final Lexicon lexicon;

  Demonyms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(Discourse discourse, List<Line> lines) {
    Map<String, Discourse.Member> countries = new HashMap<>();
    for (Discourse.Member member : discourse.members()) {
      if (member.type() == NameType.COUNTRY) {
        DraftEntity draft = member.draft();
        LexiconEntry entry = draft == null ? null : draft.entry();
        countries.put(entry == null ? member.name() : entry.name(), member);
      }
    }
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.block(i) == null) {
          refer(discourse, countries, line.term(i));
        }
      }
    }
  }

  private void refer(Discourse discourse, Map<String, Discourse.Member> countries, Term term) {
    Span span = term.span();
    if (!Character.isUpperCase(term.text().codePointAt(0))) {
      return;
    }
    lexicon
        .findCountryOfDemonym(term.text())
        .map(country -> countries.get(country.name()))
        .ifPresent(member -> discourse.refer(member, span, Expression.Kind.DEMONYM));
  }
}
