package io.factweave.graph.rdf;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.jspecify.annotations.Nullable;

/// Answers SPARQL 1.1 queries, and nothing else: no update, no SERVICE, no code, no file and no
/// network whatever the text of the query. Answers are streamed within one read transaction.
/// Thread-safe.
public final class SparqlEngine {
  private final DatasetGraph dataset;
  private final String base;

  /// @param base against which relative IRIs of queries are resolved
  SparqlEngine(DatasetGraph dataset, String base) {
    SparqlGuard.install();
    this.dataset = dataset;
    this.base = base;
  }

  /// What a query asks for.
  public enum Kind {
    SELECT,
    ASK,
    CONSTRUCT,
    DESCRIBE;

    /// Whether the answer is RDF, and not a table or a truth value.
    public boolean isGraph() {
      return this == CONSTRUCT || this == DESCRIBE;
    }
  }

  /// A query with the graphs that it is asked over. Where graphs are given they take the place of
  /// those that the query names by FROM.
  ///
  /// @param defaultGraphs whose union is the default graph; only graphs of the record are found
  /// @param timeout after which it is stopped
  public record Request(
      String query, List<URI> defaultGraphs, List<URI> namedGraphs, Duration timeout) {

    public Request {
      defaultGraphs = List.copyOf(defaultGraphs);
      namedGraphs = List.copyOf(namedGraphs);
    }

    public static Request of(String query, Duration timeout) {
      return new Request(query, List.of(), List.of(), timeout);
    }
  }

  /// Where an answer goes.
  public interface Receiver {

    /// The form that is wanted, once it is known what the query asks for. What it throws reaches the
    /// caller before anything was computed.
    SparqlFormat format(Kind kind);

    /// Opens the stream, once the first result is there. What goes wrong before can still be answered
    /// in another way. The engine flushes the stream but does not close it.
    OutputStream open(Kind kind, SparqlFormat format);
  }

  /// What a query asks for.
  ///
  /// @throws FactweaveException `QUERY_SYNTAX` with line and column, or `QUERY_NOT_ALLOWED`
  public Kind kind(String query) {
    return kind(parse(query));
  }

  /// Answers a query.
  ///
  /// @throws FactweaveException `QUERY_SYNTAX` with line and column, `QUERY_NOT_ALLOWED`,
  ///     `QUERY_TIMEOUT` (perhaps after a part was written) or `QUERY_FAILED`
  /// @throws java.io.UncheckedIOException where the stream is broken; the query is stopped
  public void execute(Request request, Receiver receiver) {
    Query query = parse(request.query());
    select(query, request);
    Kind kind = kind(query);
    SparqlFormat format = receiver.format(kind);
    if (format.isGraph() != kind.isGraph()) {
      throw new FactweaveException(
          GraphError.QUERY_NOT_ALLOWED,
          "The answer to %s cannot be written as %s".formatted(kind, format.mediaType()));
    }
    WatchedStream out = new WatchedStream(() -> receiver.open(kind, format));
    try {
      Txn.executeRead(dataset, () -> run(query, kind, request.timeout(), format, out));
    } catch (RuntimeException e) {
      throw out.failure().map(RuntimeException.class::cast).orElseGet(() -> translate(e, request));
    }
  }

  private void run(
      Query query, Kind kind, Duration timeout, SparqlFormat format, WatchedStream out) {
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      SparqlAnswer answer = new SparqlAnswer(format, out);
      switch (kind) {
        case SELECT -> answer.write(execution.select());
        case ASK -> answer.write(execution.ask());
        case CONSTRUCT -> answer.writeQuads(execution.constructQuads());
        case DESCRIBE -> answer.writeTriples(execution.describeTriples());
      }
    }
  }

  private static void select(Query query, Request request) {
    if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      request.defaultGraphs().forEach(graph -> query.addGraphURI(graph.toString()));
      request.namedGraphs().forEach(graph -> query.addNamedGraphURI(graph.toString()));
    }
  }

  private Query parse(String text) {
    try {
      Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_12);
      if (SparqlGuard.asksRemoteServices(query)) {
        throw notAllowed("SERVICE is switched off; ask over the data of this graph alone", null);
      }
      return query;
    } catch (QueryParseException e) {
      throw isUpdate(text)
          ? notAllowed("This is an update; only queries are answered", e)
          : syntax(String.valueOf(e.getMessage()), e.getLine(), e.getColumn(), e);
    } catch (JenaException e) {
      throw syntax(String.valueOf(e.getMessage()), -1, -1, e);
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (JenaException _) {
      return false;
    }
  }

  private static Kind kind(Query query) {
    if (query.isSelectType()) {
      return Kind.SELECT;
    }
    if (query.isAskType()) {
      return Kind.ASK;
    }
    return query.isConstructType() ? Kind.CONSTRUCT : Kind.DESCRIBE;
  }

  private static RuntimeException translate(RuntimeException e, Request request) {
    return switch (e) {
      case FactweaveException known -> known;
      case QueryCancelledException timeout ->
          new FactweaveException(
              GraphError.QUERY_TIMEOUT,
              "The query took longer than the %d ms that it may"
                  .formatted(request.timeout().toMillis()),
              timeout);
      case QueryDeniedException denied ->
          notAllowed("SERVICE and the like are switched off", denied);
      case QueryException failed -> failed(failed);
      case JenaException failed -> failed(failed);
      default -> e;
    };
  }

  private static FactweaveException failed(RuntimeException e) {
    return new FactweaveException(
        GraphError.QUERY_FAILED, "The query cannot be answered: " + e.getMessage(), e);
  }

  private static FactweaveException notAllowed(String message, @Nullable RuntimeException cause) {
    return new FactweaveException(GraphError.QUERY_NOT_ALLOWED, message, cause);
  }

  private static FactweaveException syntax(
      String message, int line, int column, RuntimeException cause) {
    @Nullable String location = line > 0 ? "line %d, column %d".formatted(line, column) : null;
    return new FactweaveException(
        GraphError.QUERY_SYNTAX, "The query is not SPARQL 1.1: " + message, location, cause);
  }
}
