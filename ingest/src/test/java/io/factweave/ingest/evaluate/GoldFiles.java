package io.factweave.ingest.evaluate;

import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small gold files and predictions for tests.
final class GoldFiles {
  static final Ontology ONTOLOGY = OntologyReader.builtIn();

  private GoldFiles() {}

  static Path write(Path folder, String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A prediction in the making; spans are found by their words.
  static final class Prediction {
    private final String id;
    private final String text;
    private final List<ExchangeEntity> entities = new ArrayList<>();
    private final List<ExchangeFact> facts = new ArrayList<>();
    private final List<ExchangeClaim> claims = new ArrayList<>();

    Prediction(String id, String text) {
      this.id = id;
      this.text = text;
    }

    /// An entity, known by its name, with one mention.
    Prediction entity(String type, String name) {
      entities.add(new ExchangeEntity(name, type, name, List.of(), List.of(offsets(name)), null));
      return this;
    }

    Prediction fact(String subject, String predicate, String object, @Nullable String role) {
      facts.add(new ExchangeFact(subject, predicate, object, null, role, null, null));
      return this;
    }

    /// An asserted claim, by words that stand for its arguments.
    Prediction claim(
        String subject, String predicate, String object, String subjectWords, String objectWords) {
      Offsets whole = new Offsets(0, text.codePointCount(0, text.length()));
      Offsets first = offsets(subjectWords);
      Offsets second = offsets(objectWords);
      claims.add(
          new ExchangeClaim(
              subject,
              predicate,
              object,
              whole,
              first,
              second,
              1,
              "asserted",
              null,
              null,
              null,
              null));
      return this;
    }

    /// Changes the last claim.
    Prediction as(String modality, @Nullable String role) {
      ExchangeClaim last = claims.removeLast();
      claims.add(
          new ExchangeClaim(
              last.subject(),
              last.predicate(),
              last.object(),
              last.evidence(),
              last.subjectSpan(),
              last.objectSpan(),
              last.confidence(),
              modality,
              null,
              role,
              null,
              null));
      return this;
    }

    ExchangeDocument document() {
      return new ExchangeDocument(id, text, null, entities, facts, claims);
    }

    private Offsets offsets(String words) {
      int start = text.codePointCount(0, text.indexOf(words));
      return new Offsets(start, start + words.codePointCount(0, words.length()));
    }
  }
}
