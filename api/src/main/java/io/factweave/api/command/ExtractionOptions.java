package io.factweave.api.command;

import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.Ingest;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.RuleExtractor;
import io.factweave.ingest.pipeline.Pipeline;
import io.factweave.ingest.read.SourceReader;
import java.nio.file.Path;
import java.util.List;
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

  /// The built-in ontology with the user's own.
  Ontology ontology() {
    return OntologyReader.read(ontologies.toArray(Path[]::new));
  }

  /// Reads and extracts with these names.
  Ingest ingest(Ontology ontology) {
    RuleExtractor extractor = new RuleExtractor(ontology, Lexicon.load(lexicons));
    return new Ingest(
        SourceReader.standard(), new Pipeline(ontology, new Segmenter()::segment, extractor));
  }
}
