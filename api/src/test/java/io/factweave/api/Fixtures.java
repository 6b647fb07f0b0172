package io.factweave.api;

import io.factweave.graph.Recording;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Evidence;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Two documents that were read by hand, so that tests of the doors do not hang on an extractor.
final class Fixtures {
  static final String USES = "🙂 DeepSeek uses the H800.";
  static final String DENIES = "DeepSeek does not use the H100.";
  static final String FOUNDED = "DeepSeek was founded in 2023.";
  private static final String TEXT = USES + " " + DENIES + " " + FOUNDED;
  private static final LocalEntityId DEEPSEEK = LocalEntityId.of(1);
  private static final LocalEntityId H800 = LocalEntityId.of(2);
  private static final LocalEntityId H100 = LocalEntityId.of(3);

  private final Ontology ontology;

  Fixtures(Ontology ontology) {
    this.ontology = ontology;
  }

  List<Recording> all() {
    return List.of(news("news/1", "2025-01-27"), news("news-2", "2025-02-01"));
  }

  private Recording news(String id, String publishedOn) {
    DocumentMetadata metadata =
        new DocumentMetadata(
            "News of chips",
            null,
            new PartialDate(publishedOn),
            "en",
            URI.create("https://news.example/" + id),
            "text/plain");
    Document document = Document.of(new DocumentId(id), TEXT, metadata);
    List<LocalEntity> entities =
        List.of(
            entity(DEEPSEEK, "Company", "DeepSeek"),
            entity(H800, "Chip", "H800"),
            entity(H100, "Chip", "H100"));
    Extraction extraction =
        Extraction.checked(ontology, document, entities, claims(), new SoftwareAgent("hand", "1"));
    return new Recording(extraction, TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private LocalEntity entity(LocalEntityId id, String type, String name) {
    return new LocalEntity(
        id,
        ontology.entityType(type),
        name,
        List.of(),
        List.of(new Mention(span(TEXT, name), name, 0.9)),
        List.of());
  }

  /// The third breaks the ontology: a chip is no seat.
  private List<Claim> claims() {
    return List.of(
        relation("uses", H800, USES, "H800", Modality.ASSERTED),
        relation("uses", H100, DENIES, "H100", Modality.DENIED),
        relation("headquarteredIn", H800, USES, "H800", Modality.ASSERTED),
        new AttributeClaim(
            DEEPSEEK,
            ontology.attribute("foundedOn"),
            new PartialDate("2023"),
            evidence(FOUNDED, "2023"),
            0.8,
            Stance.ASSERTED,
            Qualifiers.NONE));
  }

  private RelationClaim relation(
      String predicate, LocalEntityId object, String sentence, String name, Modality modality) {
    return new RelationClaim(
        DEEPSEEK,
        ontology.relation(predicate),
        object,
        evidence(sentence, name),
        0.9,
        new Stance(modality, null),
        Qualifiers.NONE);
  }

  private static Evidence evidence(String sentence, String object) {
    Span whole = span(TEXT, sentence);
    return new Evidence(
        whole, sentence, within(whole, sentence, "DeepSeek"), within(whole, sentence, object));
  }

  private static Span within(Span whole, String sentence, String part) {
    int start = whole.start() + sentence.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
