package io.factweave.ingest.extract.rules;

import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.SegmentedDocument;

/// Finds what a document says by lexicon, grammars and patterns. Safe for many threads.
public final class RuleExtractor implements Extractor {
  private static final SoftwareAgent AGENT = new SoftwareAgent("rules", "0.1");

  private final Ontology ontology;
  private final NameFinder names;
  private final DateFinder dates = new DateFinder();
  private final RelationFinder relations;

  public RuleExtractor(Ontology ontology, Lexicon lexicon) {
    this.ontology = ontology;
    this.names = new NameFinder(lexicon);
    this.relations = new RelationFinder(lexicon);
  }

  @Override
  public SoftwareAgent agent() {
    return AGENT;
  }

  @Override
  public Draft extract(SegmentedDocument document) {
    Discourse discourse = new Discourse(document, Clusters.of(document, names.find(document)));
    RelationFinder.Found found = relations.find(discourse, dates.find(document));
    return new DraftWriter(ontology, discourse).write(found);
  }
}
