package io.factweave.ingest.extract;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/// The trained models for one language, from the class path. Immutable, shared by all threads.
record LanguageModels(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {

  /// The models for English, loaded once.
  static LanguageModels english() {
    return English.MODELS;
  }

  private static final class English {
    static final LanguageModels MODELS = load();

    private static LanguageModels load() {
      try (InputStream sentences = open("sentence");
          InputStream tokens = open("tokens");
          InputStream tags = open("pos")) {
        return new LanguageModels(
            new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags));
      } catch (IOException e) {
        throw new FactweaveException(
            IngestError.EXTRACTION_FAILED, "The English language models cannot be read", e);
      }
    }

    private static InputStream open(String part) {
      String name = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin".formatted(part);
      InputStream stream = LanguageModels.class.getResourceAsStream(name);
      if (stream == null) {
        throw new FactweaveException(
            IngestError.EXTRACTION_FAILED,
            "The language model %s is not on the class path".formatted(name));
      }
      return stream;
    }
  }
}
