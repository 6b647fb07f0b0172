package io.factweave.graph.rdf;

import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// Takes from the query engine what reaches out of the data: remote services, Java classes named in a
/// query, functions that wait or read the machine's settings. Holds for the whole process.
final class SparqlGuard {
  /// Sorting and grouping beyond this go to disk, which bounds memory and lets a time limit stop them.
  private static final long SPILL_THRESHOLD = 50_000;

  private static final Set<String> REFUSED = Set.of("wait", "context", "print");
  private static boolean installed;

  private SparqlGuard() {}

  static synchronized void install() {
    if (installed) {
      return;
    }
    ARQ.init();
    ARQ.globalServiceAllowed = false;
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    ARQ.getContext().set(ARQ.spillToDiskThreshold, SPILL_THRESHOLD);
    FunctionRegistry.set(ARQ.getContext(), new KnownFunctions(FunctionRegistry.get()));
    PropertyFunctionRegistry.set(
        ARQ.getContext(), new KnownPropertyFunctions(PropertyFunctionRegistry.get()));
    installed = true;
  }

  /// Whether SERVICE stands anywhere in the query. The engine would not follow it in any case, but
  /// within EXISTS it would take the refusal for an answer.
  static boolean asksRemoteServices(Query query) {
    AtomicBoolean found = new AtomicBoolean();
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            found.set(true);
          }
        },
        new ExprVisitorBase());
    return found.get();
  }

  private static boolean isRefused(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    return lower.startsWith("java:")
        || lower.startsWith("http://jena.apache.org/arq/js#")
        || REFUSED.contains(lower.substring(lower.lastIndexOf('#') + 1));
  }

  private static final class KnownFunctions extends FunctionRegistry {
    KnownFunctions(FunctionRegistry known) {
      for (Iterator<String> uris = known.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        if (!isRefused(uri)) {
          put(uri, known.getFunctionFactory(uri));
        }
      }
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String uri) {
      return isRefused(uri) ? null : super.getFunctionFactory(uri);
    }
  }

  private static final class KnownPropertyFunctions extends PropertyFunctionRegistry {
    KnownPropertyFunctions(PropertyFunctionRegistry known) {
      for (Iterator<String> uris = known.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        if (!isRefused(uri)) {
          put(uri, known.get(uri));
        }
      }
    }

    @Override
    public boolean manages(String uri) {
      return !isRefused(uri) && super.manages(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return isRefused(uri) ? null : super.get(uri);
    }
  }
}
