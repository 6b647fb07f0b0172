package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Segmenter;
import java.util.List;

/// Documents and parts for tests of the rules.
final class Fixtures {
  static final Segmenter SEGMENTER = new Segmenter();
  static final Lexicon LEXICON = Lexicon.standard();
  static final NameFinder FINDER = new NameFinder(LEXICON);

  private Fixtures() {}

  static SegmentedDocument document(String text) {
    return SEGMENTER.segment(Document.of(new DocumentId("d"), text, DocumentMetadata.PLAIN));
  }

  static SegmentedDocument published(String text, String day) {
    DocumentMetadata metadata =
        new DocumentMetadata(null, null, new PartialDate(day), null, null, "text/plain");
    return SEGMENTER.segment(Document.of(new DocumentId("d"), text, metadata));
  }

  /// The names in a text as "Type:name", in its order.
  static List<String> names(String text) {
    return FINDER.find(document(text)).stream()
        .map(name -> name.type().label() + ":" + name.span().of(text))
        .toList();
  }

  static List<DraftEntity> clusters(String text) {
    SegmentedDocument document = document(text);
    return Clusters.of(document, FINDER.find(document));
  }
}
