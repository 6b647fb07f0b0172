package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Mention;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.model.Reading;
import io.factweave.ingest.extract.model.TaggedSpan;
import io.factweave.ingest.extract.model.TaggedSpan.Layer;
import io.factweave.ingest.extract.model.TrainedModel;
import io.factweave.ingest.extract.rules.Clusters;
import io.factweave.ingest.extract.rules.DateFinder;
import io.factweave.ingest.extract.rules.Discourse;
import io.factweave.ingest.extract.rules.DraftWriter;
import io.factweave.ingest.extract.rules.FoundDate;
import io.factweave.ingest.extract.rules.FoundName;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.LexiconEntry;
import io.factweave.ingest.extract.rules.NameFinder;
import io.factweave.ingest.extract.rules.RelationFinder;
import java.util.ArrayList;
import java.util.List;

/// Finds what a document says by the trained network, with names by lexicon and grammars, and dates by
/// grammar. Safe for many threads.
public final class TrainedExtractor implements Extractor {
  private static final SoftwareAgent AGENT = new SoftwareAgent("trained", "0.1");

  private final Ontology ontology;
  private final TrainedModel model;
  private final Lexicon lexicon;
  private final NameFinder names;
  private final RelationFinder rules;
  private final DateFinder dates = new DateFinder();

  public TrainedExtractor(Ontology ontology, Lexicon lexicon, TrainedModel model) {
    this.ontology = ontology;
    this.model = model;
    this.lexicon = lexicon;
    this.names = new NameFinder(lexicon);
    this.rules = new RelationFinder(lexicon);
  }

  @Override
  public SoftwareAgent agent() {
    return AGENT;
  }

  @Override
  public Draft extract(SegmentedDocument document) {
    Reading reading = Reading.of(model, document);
    List<TaggedSpan> tags = reading.tags();
    List<FoundName> known = names.find(document);
    List<FoundDate> times = dates.find(document);
    Discourse ruled = new Discourse(document, Clusters.of(document, known));
    RelationFinder.Found byRules = rules.find(ruled, times);
    NameMerger merger = new NameMerger(document, lexicon);
    List<FoundName> phrases = merger.phrases(in(tags, Layer.PHRASE), phrases(ruled));
    List<FoundName> found = merger.names(in(tags, Layer.NAME), known, phrases);
    Places places = Places.of(document, found, references(tags), times);
    EntityBuilder entities = new EntityBuilder(document, found);
    Links links = Links.of(reading, places);
    links.unite(entities);
    Discourse discourse = new Discourse(document, entities.entities());
    links.resolve(discourse, lexicon);
    RelationReader relations = new RelationReader(document, places, model.labels(), byRules);
    return new DraftWriter(ontology, discourse)
        .write(relations.read(discourse, reading.relations(places.all())));
  }

  /// Policies and technologies that lexicon and grammars found, named or described.
  private static List<FoundName> phrases(Discourse ruled) {
    List<FoundName> found = new ArrayList<>();
    for (Discourse.Member member : ruled.members()) {
      if (NameMerger.isPhrase(member.type())) {
        LexiconEntry entry = member.draft() == null ? null : member.draft().entry();
        for (Mention mention : member.mentions()) {
          found.add(new FoundName(mention.span(), member.type(), entry, mention.confidence()));
        }
      }
    }
    found.sort(null);
    return found;
  }

  private static List<TaggedSpan> in(List<TaggedSpan> tags, Layer layer) {
    return tags.stream().filter(tag -> tag.layer() == layer).toList();
  }

  private static List<TaggedSpan> references(List<TaggedSpan> tags) {
    return tags.stream()
        .filter(tag -> tag.layer() == Layer.PRONOUN || tag.layer() == Layer.DESCRIPTION)
        .toList();
  }
}
