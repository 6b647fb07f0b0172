package io.factweave.ingest;

import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.model.ModelFolder;
import io.factweave.ingest.extract.model.TrainedModel;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.RuleExtractor;
import io.factweave.ingest.extract.trained.TrainedExtractor;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which extractor reads documents, and what it knows.
///
/// @param lexicons files that add names
/// @param model folder of a model of one's own; null for the one that comes along
public record ExtractorSettings(Kind kind, List<Path> lexicons, @Nullable Path model) {

  /// The extractors that come along.
  public enum Kind {
    /// The trained network with lexicon and grammars.
    TRAINED,
    /// Lexicon, grammars and patterns alone.
    RULES
  }

  public ExtractorSettings {
    lexicons = List.copyOf(lexicons);
  }

  /// The trained extractor with the names and the model that come along.
  public static ExtractorSettings standard() {
    return new ExtractorSettings(Kind.TRAINED, List.of(), null);
  }

  /// Loads the extractor; to be closed where it is no longer needed and the process goes on.
  ///
  /// @throws io.factweave.graph.model.FactweaveException `INVALID_LEXICON`, `MODEL_NOT_LOADED`
  public Extractor open(Ontology ontology) {
    Lexicon lexicon = Lexicon.load(lexicons);
    return switch (kind) {
      case RULES -> new RuleExtractor(ontology, lexicon);
      case TRAINED -> {
        ModelFolder folder = model == null ? ModelFolder.builtIn() : ModelFolder.at(model);
        yield new TrainedExtractor(ontology, lexicon, TrainedModel.load(folder));
      }
    };
  }
}
