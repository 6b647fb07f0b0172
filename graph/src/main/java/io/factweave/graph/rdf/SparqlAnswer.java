package io.factweave.graph.rdf;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/// Writes the answer to one query. The first result is computed before the stream is opened.
final class SparqlAnswer {
  private final SparqlFormat format;
  private final OutputStream out;

  SparqlAnswer(SparqlFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
  }

  void write(RowSet rows) {
    computeFirst(rows);
    tableWriter().write(out, rows, ARQ.getContext());
    flush();
  }

  void write(boolean truth) {
    tableWriter().write(out, truth, ARQ.getContext());
    flush();
  }

  private RowSetWriter tableWriter() {
    Lang lang =
        switch (format) {
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case TURTLE, N_TRIPLES, N_QUADS, TRIG, RDF_XML, JSON_LD -> throw wrongFormat();
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  void writeTriples(Iterator<Triple> triples) {
    writeQuads(
        new Iterator<Quad>() {
          @Override
          public boolean hasNext() {
            return triples.hasNext();
          }

          @Override
          public Quad next() {
            return Quad.create(Quad.defaultGraphIRI, triples.next());
          }
        });
  }

  void writeQuads(Iterator<Quad> quads) {
    computeFirst(quads);
    switch (format) {
      case TURTLE -> stream(quads, RDFFormat.TURTLE_BLOCKS);
      case N_TRIPLES -> stream(quads, RDFFormat.NTRIPLES);
      case N_QUADS -> stream(quads, RDFFormat.NQUADS);
      case TRIG -> stream(quads, RDFFormat.TRIG_BLOCKS);
      case RDF_XML -> buffer(quads, RDFFormat.RDFXML_PLAIN);
      case JSON_LD -> buffer(quads, RDFFormat.JSONLD11_PLAIN);
      case JSON, XML, CSV, TSV -> throw wrongFormat();
    }
    flush();
  }

  private void stream(Iterator<Quad> quads, RDFFormat rdfFormat) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, rdfFormat);
    writer.start();
    quads.forEachRemaining(quad -> send(writer, quad));
    writer.finish();
  }

  private static void send(StreamRDF writer, Quad quad) {
    if (quad.isDefaultGraph()) {
      writer.triple(quad.asTriple());
    } else {
      writer.quad(quad);
    }
  }

  /// These two forms are written as a whole, so that what they cannot say is found before the first
  /// byte.
  private void buffer(Iterator<Quad> quads, RDFFormat rdfFormat) {
    DatasetGraph whole = DatasetGraphFactory.create();
    quads.forEachRemaining(whole::add);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (format == SparqlFormat.JSON_LD) {
      RDFDataMgr.write(bytes, whole, rdfFormat);
    } else {
      RDFDataMgr.write(bytes, whole.getDefaultGraph(), rdfFormat);
    }
    try {
      bytes.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // Whether there is one does not matter, an error does.
  private static void computeFirst(Iterator<?> results) {
    results.hasNext();
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FactweaveException wrongFormat() {
    return new FactweaveException(
        GraphError.QUERY_NOT_ALLOWED, "This answer cannot be written as " + format.mediaType());
  }
}
