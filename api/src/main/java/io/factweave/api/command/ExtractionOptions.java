package io.factweave.api.command;

import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.ExtractorSettings;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.read.SourceReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command that reads documents takes: the user's own names and ontology.
final class ExtractionOptions {

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "File of further names, tab-separated: name, aliases separated by ' | '; the file's name"
              + " says the type (companies.tsv, chips.tsv, ...). May be given many times.")
  List<Path> lexicons = List.of();

  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "Turtle file that adds types and predicates. May be given many times.")
  List<Path> ontologies = List.of();

  @Option(
      names = "--extractor",
      paramLabel = "trained|rules",
      defaultValue = "trained",
      description =
          "What finds names and facts: the trained model with lexicon and grammars, or the last two"
              + " alone. Default: ${DEFAULT-VALUE}.")
  ExtractorSettings.Kind kind = ExtractorSettings.Kind.TRAINED;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Folder of a model of your own instead of the one that comes along.")
  @Nullable Path model;

  /// The built-in ontology with the user's own.
  Ontology ontology() {
    return OntologyReader.read(ontologies.toArray(Path[]::new));
  }

  /// The extractor that was chosen.
  ExtractorSettings settings() {
    return new ExtractorSettings(kind, lexicons, model);
  }

  /// Reads and extracts with it.
  Ingest ingest(Ontology ontology) {
    return new Ingest(
        SourceReader.standard(),
        new Pipeline(ontology, new Segmenter()::segment, settings().open(ontology)));
  }
}
