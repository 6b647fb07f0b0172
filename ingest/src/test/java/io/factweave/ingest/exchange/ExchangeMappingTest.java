package io.factweave.ingest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.ClaimId;
import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Evidence;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedDocument;
import io.factweave.graph.model.RecordedEntity;
import io.factweave.graph.model.RecordedEvidence;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.model.StatementObject;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeMappingTest {
  private static final Ontology ONTOLOGY = OntologyReader.builtIn();
  private static final String TEXT = "🙂 OpenAI competes with DeepSeek. DeepSeek rivals OpenAI.";
  private static final Span FIRST = new Span(3, 33);
  private static final Span SECOND = new Span(34, 57);
  private static final LocalEntity OPENAI = entity(1, "OpenAI");
  private static final LocalEntity DEEPSEEK = entity(2, "DeepSeek");

  @Test
  void keepsIdTextAndDate() {
    ExchangeDocument document = map();

    assertThat(document.id()).isEqualTo("test");
    assertThat(document.text()).isEqualTo(TEXT);
    assertThat(document.publishedOn()).isEqualTo("2025-01");
  }

  @Test
  void countsInCodePoints() {
    assertThat(map().entities())
        .containsExactly(
            new ExchangeEntity(
                "e1",
                "Company",
                "OpenAI",
                List.of("OpenAI, Inc."),
                List.of(new Offsets(2, 8), new Offsets(49, 55)),
                null),
            new ExchangeEntity(
                "e2",
                "Company",
                "DeepSeek",
                List.of("DeepSeek, Inc."),
                List.of(new Offsets(23, 31), new Offsets(33, 41)),
                null));
  }

  @Test
  void givesEachFactOnceWithTheEvidenceOfItsSurestClaim() {
    ExchangeDocument document =
        map(
            competes(OPENAI, DEEPSEEK, FIRST, 0.6, Stance.ASSERTED),
            competes(DEEPSEEK, OPENAI, SECOND, 0.9, Stance.ASSERTED));

    assertThat(document.facts())
        .containsExactly(
            new ExchangeFact("e2", "competesWith", "e1", new Offsets(33, 56), null, 0.9, null));
    assertThat(document.claims()).hasSize(2);
  }

  @Test
  void givesClaimsOfEveryModalityAndFactsOfNoneButTheAsserted() {
    Stance denied = new Stance(Modality.DENIED, new Attribution("a spokesman", null, false));

    ExchangeDocument document = map(competes(OPENAI, DEEPSEEK, FIRST, 0.6, denied));

    assertThat(document.facts()).isEmpty();
    assertThat(document.claims())
        .containsExactly(
            new ExchangeClaim(
                "e1",
                "competesWith",
                "e2",
                new Offsets(2, 32),
                new Offsets(2, 8),
                new Offsets(23, 31),
                0.6,
                "denied",
                "a spokesman",
                null,
                null,
                null));
  }

  @Test
  void writesDatesAsTheyAre() {
    Claim founded =
        new AttributeClaim(
            DEEPSEEK.id(),
            ONTOLOGY.attribute("foundedOn"),
            new PartialDate("2023-07"),
            evidence(DEEPSEEK, DEEPSEEK, SECOND),
            0.7,
            Stance.ASSERTED,
            Qualifiers.NONE);

    assertThat(map(founded).facts()).extracting(ExchangeFact::object).containsExactly("2023-07");
  }

  @Test
  void isReadBackAsItWasWritten() {
    ExchangeDocument document = map(competes(OPENAI, DEEPSEEK, FIRST, 0.6, Stance.ASSERTED));

    assertThat(document.entities())
        .allSatisfy(entity ->
            assertThat(entity.mentions())
                .allSatisfy(span -> assertThat(slice(span)).isEqualTo(entity.name())));
    assertThat(slice(document.facts().getFirst().evidence())).isEqualTo(FIRST.of(TEXT));
  }

  @Test
  void givesTheSameFactsAndClaimsOfAnExtractionAndOfItsRecord() {
    Stance possible = new Stance(Modality.POSSIBLE, new Attribution("an analyst", null, false));
    Extraction extraction =
        extraction(
            competes(OPENAI, DEEPSEEK, FIRST, 0.6, Stance.ASSERTED),
            competes(DEEPSEEK, OPENAI, SECOND, 0.9, Stance.ASSERTED),
            competes(OPENAI, DEEPSEEK, SECOND, 0.95, possible));

    ExchangeDocument extracted = ExchangeMapping.of(extraction);
    ExchangeDocument recorded =
        ExchangeMapping.of(
            record(extraction),
            TEXT,
            List.of(),
            extraction.claims().stream().map(ExchangeMappingTest::record).toList());

    assertThat(recorded.facts()).hasSize(1).isEqualTo(extracted.facts());
    assertThat(recorded.claims()).hasSize(3).isEqualTo(extracted.claims());
    assertThat(recorded.publishedOn()).isEqualTo(extracted.publishedOn());
  }

  @Test
  void namesARecordedEntityByItsPlacesInTheText() {
    var recorded =
        new RecordedEntity(
            OPENAI.id(),
            new EntityId("company-openai"),
            "Company",
            "OpenAI, Inc.",
            List.of(new Span(2, 8), new Span(49, 55)),
            List.of());

    assertThat(
            ExchangeMapping.of(record(extraction()), TEXT, List.of(recorded), List.of()).entities())
        .containsExactly(
            new ExchangeEntity(
                "e1",
                "Company",
                "OpenAI, Inc.",
                List.of("OpenAI"),
                List.of(new Offsets(2, 8), new Offsets(49, 55)),
                null));
  }

  private static String slice(Offsets span) {
    return new String(
        TEXT.codePoints().skip(span.start()).limit(span.length()).toArray(), 0, span.length());
  }

  private static RecordedDocument record(Extraction extraction) {
    Document document = extraction.document();
    return new RecordedDocument(
        document.id(),
        document.contentHash(),
        document.metadata(),
        extraction.extractor(),
        TEXT.codePointCount(0, TEXT.length()),
        extraction.entities().size(),
        extraction.claims().size(),
        (int) extraction.factCount(),
        0);
  }

  private static RecordedClaim record(Claim claim) {
    CodePoints units = new CodePoints(TEXT);
    var relation = (RelationClaim) claim;
    return new RecordedClaim(
        ClaimId.of(new DocumentId("test"), claim),
        new DocumentId("test"),
        new EntityId("company-1"),
        relation.predicate(),
        new StatementObject.EntityObject(new EntityId("company-2")),
        relation.subject(),
        relation.object(),
        new RecordedEvidence(
            units.toCodePoints(claim.evidence().span()),
            claim.evidence().quote(),
            units.toCodePoints(claim.evidence().subjectSpan()),
            units.toCodePoints(claim.evidence().objectSpan())),
        claim.confidence(),
        claim.stance(),
        claim.qualifiers(),
        null);
  }

  private static ExchangeDocument map(Claim... claims) {
    return ExchangeMapping.of(extraction(claims));
  }

  private static Extraction extraction(Claim... claims) {
    Document document =
        Document.of(
            new DocumentId("test"),
            TEXT,
            new DocumentMetadata(null, null, new PartialDate("2025-01"), null, null, "text/plain"));
    return Extraction.checked(
        ONTOLOGY,
        document,
        List.of(OPENAI, DEEPSEEK),
        List.of(claims),
        new SoftwareAgent("test", "1"));
  }

  private static LocalEntity entity(int number, String name) {
    int first = TEXT.indexOf(name);
    return new LocalEntity(
        LocalEntityId.of(number),
        ONTOLOGY.entityType("Company"),
        name,
        List.of(new Alias(name + ", Inc.", Alias.Kind.KNOWN)),
        List.of(mention(name, first), mention(name, TEXT.indexOf(name, first + 1))),
        List.of());
  }

  private static Mention mention(String name, int start) {
    return new Mention(new Span(start, start + name.length()), name, 1);
  }

  private static Claim competes(
      LocalEntity subject, LocalEntity object, Span sentence, double confidence, Stance stance) {
    return new RelationClaim(
        subject.id(),
        ONTOLOGY.relation("competesWith"),
        object.id(),
        evidence(subject, object, sentence),
        confidence,
        stance,
        Qualifiers.NONE);
  }

  private static Evidence evidence(LocalEntity subject, LocalEntity object, Span sentence) {
    return new Evidence(
        sentence, sentence.of(TEXT), within(sentence, subject), within(sentence, object));
  }

  private static Span within(Span sentence, LocalEntity entity) {
    return entity.mentions().stream()
        .map(Mention::span)
        .filter(sentence::contains)
        .findFirst()
        .orElseThrow();
  }
}
