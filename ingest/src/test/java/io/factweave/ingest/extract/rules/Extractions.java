package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Segmenter;
import java.util.List;

/// Extractions of short texts, for tests.
final class Extractions {
  static final Ontology ONTOLOGY = OntologyReader.builtIn();
  static final Segmenter SEGMENTER = new Segmenter();
  static final RuleExtractor EXTRACTOR = new RuleExtractor(ONTOLOGY, Lexicon.standard());

  private Extractions() {}

  static Extraction of(String text) {
    Document document = Document.of(new DocumentId("test"), text, DocumentMetadata.PLAIN);
    Draft draft = EXTRACTOR.extract(SEGMENTER.segment(document));
    return Extraction.checked(
        ONTOLOGY, document, draft.entities(), draft.claims(), EXTRACTOR.agent());
  }

  /// The facts as "subject | predicate | object", by a mention in the text for each entity.
  static List<String> facts(Extraction extraction) {
    return extraction.claims().stream()
        .filter(Claim::isFact)
        .map(claim -> describe(extraction, claim))
        .distinct()
        .toList();
  }

  private static String describe(Extraction extraction, Claim claim) {
    String object =
        switch (claim) {
          case RelationClaim relation -> first(extraction.entity(relation.object()));
          case AttributeClaim attribute -> attribute.value().value();
        };
    String subject = first(extraction.entity(claim.subject()));
    return "%s | %s | %s".formatted(subject, claim.predicate().name(), object);
  }

  private static String first(LocalEntity entity) {
    return entity.mentions().getFirst().text();
  }
}
