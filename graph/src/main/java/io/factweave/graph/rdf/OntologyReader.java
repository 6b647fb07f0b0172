package io.factweave.graph.rdf;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.ontology.Ontology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/// Reads the ontology: the built-in one, and extensions of it in Turtle.
///
/// ```java
/// Ontology ontology = OntologyReader.read(Path.of("ships.ttl"));
/// ontology.entityType("Ship");
/// ```
public final class OntologyReader {
  static final String BUILT_IN = "/ontology/factweave.ttl";
  static final String RECORD_SHAPES = "/ontology/shapes.ttl";

  static {
    JenaSystem.init();
  }

  private OntologyReader() {}

  /// The ontology of `ontology/factweave.ttl`.
  public static Ontology builtIn() {
    return read();
  }

  /// The built-in ontology and these extensions of it, Turtle files of the same form.
  ///
  /// @throws FactweaveException `INVALID_ONTOLOGY` with every problem, each with file and line where
  ///     they are known
  public static Ontology read(Path... extensions) {
    return read(List.of(extensions));
  }

  static Ontology read(List<Path> extensions) {
    List<String> problems = new ArrayList<>();
    Graph graph = resource(BUILT_IN);
    List<SourceLines> files = new ArrayList<>();
    for (Path extension : extensions) {
      addExtension(graph, extension, files, problems);
    }
    Ontology ontology = problems.isEmpty() ? build(graph, files, problems) : null;
    if (!problems.isEmpty()) {
      throw new FactweaveException(
          GraphError.INVALID_ONTOLOGY,
          "The ontology cannot be used: " + String.join("; ", problems));
    }
    return Objects.requireNonNull(ontology);
  }

  /// All triples of the built-in ontology and the extensions, without checks.
  static Graph graph(List<Path> extensions) {
    Graph graph = resource(BUILT_IN);
    extensions.forEach(file -> addExtension(graph, file, new ArrayList<>(), new ArrayList<>()));
    return graph;
  }

  /// The triples of a Turtle file on the class path.
  static Graph resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(OntologyReader.class.getResourceAsStream(path), path)) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(in).lang(Lang.TURTLE).base(Ontology.NAMESPACE).parse(graph);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ontology build(Graph graph, List<SourceLines> files, List<String> problems) {
    return new OntologyBuilder(graph, name -> place(files, name), problems).build();
  }

  private static String place(List<SourceLines> files, String name) {
    return files.stream()
        .map(file -> file.lineOf(name))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void addExtension(
      Graph graph, Path file, List<SourceLines> files, List<String> problems) {
    try {
      String text = Files.readString(file);
      files.add(new SourceLines(file.toString(), text.lines().toList()));
      RDFParser.fromString(text, Lang.TURTLE)
          .base(Ontology.NAMESPACE)
          .errorHandler(new Gathering(file.toString(), problems))
          .parse(graph);
    } catch (IOException e) {
      problems.add("%s cannot be read (%s)".formatted(file, e));
    } catch (RiotException e) {
      // Already gathered, with its line.
    }
  }

  /// The text of an extension, to say on which line a name stands.
  private record SourceLines(String file, List<String> lines) {
    String lineOf(String name) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).strip().startsWith("fw:" + name + " ")) {
          return "%s, line %d: ".formatted(file, i + 1);
        }
      }
      return "";
    }
  }

  private record Gathering(String file, List<String> problems) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      add(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      add(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      add(message, line, column);
      throw new RiotException(message);
    }

    private void add(String message, long line, long column) {
      problems.add("%s, line %d, column %d: %s".formatted(file, line, column, message));
    }
  }
}
