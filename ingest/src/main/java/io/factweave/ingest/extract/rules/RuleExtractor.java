package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.SegmentedDocument;
import java.util.ArrayList;
import java.util.List;

/// Finds what a document says by lexicon, grammars and patterns. Safe for many threads.
public final class RuleExtractor implements Extractor {
  private static final SoftwareAgent AGENT = new SoftwareAgent("rules", "0.1");

  private final Ontology ontology;
  private final NameFinder names;

  public RuleExtractor(Ontology ontology, Lexicon lexicon) {
    this.ontology = ontology;
    this.names = new NameFinder(lexicon);
  }

  @Override
  public SoftwareAgent agent() {
    return AGENT;
  }

  @Override
  public Draft extract(SegmentedDocument document) {
    List<DraftEntity> drafts = Clusters.of(document, names.find(document));
    List<LocalEntity> entities = new ArrayList<>();
    for (DraftEntity draft : drafts) {
      LocalEntityId id = LocalEntityId.of(entities.size() + 1);
      entities.add(draft.asLocal(id, ontology, document.text(), List.of()));
    }
    return new Draft(entities, List.of());
  }
}
