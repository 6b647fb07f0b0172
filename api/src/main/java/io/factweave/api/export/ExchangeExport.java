package io.factweave.api.export;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeFormat;
import io.factweave.ingest.exchange.ExchangeMapping;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The documents of a graph in the exchange format, one a line, by id: text, entities, facts and
/// claims as they were extracted. Equal content gives equal bytes.
public final class ExchangeExport {
  private final KnowledgeGraph graph;
  private final ExchangeFormat format;

  public ExchangeExport(KnowledgeGraph graph) {
    this.graph = graph;
    this.format = new ExchangeFormat(graph.ontology());
  }

  /// Writes and flushes; the stream stays open. A document that goes meanwhile is left out.
  public void write(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (DocumentId id : graph.read(view -> view.documentIds())) {
      Optional<ExchangeDocument> document = document(id);
      if (document.isPresent()) {
        writer.write(format.write(document.get()));
        writer.write('\n');
      }
    }
    writer.flush();
  }

  private Optional<ExchangeDocument> document(DocumentId id) {
    Optional<RecordedDocument> known = graph.findDocument(id);
    Optional<String> text = graph.findText(id);
    if (known.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ExchangeMapping.of(
            known.get(),
            text.get(),
            graph.localEntities(id),
            graph.read(view -> view.claimsOf(id))));
  }
}
