package io.factweave.graph.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;

/// Writes the record graph by graph, each sorted by its lines: the default graph first, then the named
/// ones by IRI. Only one graph at a time is held in memory.
final class NQuadsExport {
  private final DatasetGraph dataset;
  private final RecordIris iris;
  private final boolean history;

  NQuadsExport(DatasetGraph dataset, RecordIris iris, boolean history) {
    this.dataset = dataset;
    this.iris = iris;
    this.history = history;
  }

  void write(OutputStream out) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      write(writer, dataset.getDefaultGraph(), "");
      for (Node name : names()) {
        write(writer, dataset.getGraph(name), " " + text(name));
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Node> names() {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.removeIf(name -> !history && name.equals(iris.historyGraph()));
    names.sort((a, b) -> a.getURI().compareTo(b.getURI()));
    return names;
  }

  private static void write(Writer writer, Graph graph, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Triple triple : graph.stream().toList()) {
      lines.add(
          text(triple.getSubject())
              + " "
              + text(triple.getPredicate())
              + " "
              + text(triple.getObject())
              + name
              + " .\n");
    }
    lines.sort(String::compareTo);
    for (String line : lines) {
      writer.write(line);
    }
  }

  private static String text(Node node) {
    StringWriterI text = new StringWriterI();
    FORMAT.format(text, node);
    return text.toString();
  }

  private static final NodeFormatterNT FORMAT = new NodeFormatterNT();
}
