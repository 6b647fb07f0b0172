package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds what a document says of its entities: adds policies, goods and references to the discourse
/// and gathers relations and dates.
public final class RelationFinder {
  private final Lexicon lexicon;

  public RelationFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// What was found in a document.
  public record Found(List<Finding> findings, List<DatedFinding> dated) {
    public Found {
      findings = List.copyOf(findings);
      dated = List.copyOf(dated);
    }
  }

  public Found find(Discourse discourse, List<FoundDate> dates) {
    List<Line> lines = lines(discourse, dates);
    new Demonyms(lexicon).find(discourse, lines);
    Goods goods = new Goods(discourse);
    List<Finding> findings = new ArrayList<>(new PolicyFinder(discourse, goods).find(lines));
    List<DatedFinding> dated = new ArrayList<>();
    Denotations denotations = new Denotations(discourse);
    StanceFinder stances = new StanceFinder(denotations);
    DescriptionReader descriptions = new DescriptionReader(denotations, stances);
    ReferenceFinder references = new ReferenceFinder(discourse, denotations);
    NounRelations nouns = new NounRelations(discourse, denotations);
    PhraseRelations phrases = new PhraseRelations(discourse, denotations);
    PairRelations pairs = new PairRelations(discourse, denotations);
    ClauseRelations clauses =
        new ClauseRelations(discourse, denotations, new ClauseDates(dates), goods);
    for (Line line : lines(discourse, dates)) {
      Parse parse = Parse.of(line);
      descriptions.read(parse);
      references.read(parse);
      for (Description description : descriptions.read(parse)) {
        findings.addAll(nouns.of(parse, description));
      }
      findings.addAll(phrases.of(parse));
      findings.addAll(pairs.of(parse));
      clauses.read(parse, findings, dated);
    }
    return new Found(findings, dated);
  }

  private static List<Line> lines(Discourse discourse, List<FoundDate> dates) {
    List<Line> lines = new ArrayList<>();
    for (var sentence : discourse.document().sentences()) {
      List<Span> names =
          discourse.in(sentence).stream().filter(Expression::isName).map(Expression::span).toList();
      List<Span> times =
          dates.stream().map(FoundDate::span).filter(sentence.span()::contains).toList();
      lines.add(Line.of(sentence, names, times));
    }
    return lines;
  }
}
