package io.factweave.graph.model;

import static io.factweave.graph.model.SmallOntology.CHIP;
import static io.factweave.graph.model.SmallOntology.COMPANY;
import static io.factweave.graph.model.SmallOntology.FOUNDED_BY;
import static io.factweave.graph.model.SmallOntology.FOUNDED_ON;
import static io.factweave.graph.model.SmallOntology.ONTOLOGY;
import static io.factweave.graph.model.SmallOntology.ORGANIZATION;
import static io.factweave.graph.model.SmallOntology.PERSON;
import static io.factweave.graph.model.SmallOntology.USES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.RelationType;
import io.factweave.graph.provenance.SoftwareAgent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static final String TEXT = "DeepSeek uses the H800. Liang Wenfeng founded it in 2023.";
  private static final Document DOCUMENT =
      Document.of(new DocumentId("test"), TEXT, DocumentMetadata.PLAIN);
  private static final SoftwareAgent RULES = new SoftwareAgent("rules", "1");
  private static final LocalEntity DEEPSEEK = entity(1, COMPANY, "DeepSeek");
  private static final LocalEntity H800 = entity(2, CHIP, "H800");
  private static final LocalEntity LIANG = entity(3, PERSON, "Liang Wenfeng");

  @Test
  void keepsClaimsThatFitTheOntology() {
    Claim uses = claim(DEEPSEEK, USES, H800, 0.9);
    Claim founded = foundedIn("2023");

    Extraction extraction = checked(founded, uses);

    assertThat(extraction.claims()).containsExactly(uses, founded);
    assertThat(extraction.quarantine()).isEmpty();
    assertThat(extraction.factCount()).isEqualTo(2);
    assertThat(extraction.entity(new LocalEntityId("e2"))).isEqualTo(H800);
  }

  @Test
  void takesANarrowerTypeThanTheDomain() {
    assertThat(USES.domain()).containsExactly(ORGANIZATION);
    assertThat(checked(claim(DEEPSEEK, USES, H800, 0.9)).claims()).hasSize(1);
  }

  @Test
  void quarantinesAnObjectOfTheWrongTypeWithTheReason() {
    Claim wrong = claim(DEEPSEEK, FOUNDED_BY, H800, 0.9);

    Extraction extraction = checked(wrong);

    assertThat(extraction.claims()).isEmpty();
    assertThat(extraction.quarantine())
        .containsExactly(
            new QuarantinedClaim(
                wrong, "foundedBy expects Person as object, H800 is Chip (document test, 0-57)"));
  }

  @Test
  void quarantinesWithEveryReasonAtOnce() {
    assertThat(checked(claim(H800, FOUNDED_BY, DEEPSEEK, 0.9)).quarantine())
        .extracting(QuarantinedClaim::reason)
        .containsExactly(
            "foundedBy expects Organization as subject, H800 is Chip (document test, 0-57); "
                + "foundedBy expects Person as object, DeepSeek is Company (document test, 0-57)");
  }

  @Test
  void quarantinesAPredicateThatTheOntologyDoesNotKnow() {
    RelationType unknown = SmallOntology.relation("admires", COMPANY, CHIP);

    assertThat(checked(claim(DEEPSEEK, unknown, H800, 0.9)).quarantine())
        .extracting(QuarantinedClaim::reason)
        .containsExactly("predicate admires is not in the ontology");
  }

  @Test
  void keepsTheSurerOfTwoClaimsThatSayTheSame() {
    Claim surer = claim(DEEPSEEK, USES, H800, 0.9);

    assertThat(checked(claim(DEEPSEEK, USES, H800, 0.4), surer).claims()).containsExactly(surer);
    assertThat(checked(surer, claim(DEEPSEEK, USES, H800, 0.4)).claims()).containsExactly(surer);
  }

  @Test
  void ordersClaimsByTextWhateverTheExtractorsOrder() {
    Claim first = claim(DEEPSEEK, USES, H800, 0.9);
    Claim second = foundedIn("2023");

    assertThat(checked(first, second)).isEqualTo(checked(second, first));
  }

  @Test
  void listsEveryProblemOfAWrongExtraction() {
    LocalEntity shifted =
        new LocalEntity(
            new LocalEntityId("e2"),
            CHIP,
            "H800",
            List.of(),
            List.of(
                new Mention(new Span(17, 21), "H800", 1), new Mention(new Span(50, 99), "x", 1)),
            List.of(new Reference(new Span(46, 48), "he", Reference.Kind.PRONOUN)));
    LocalEntity again = entity(2, new EntityType("Planet", "", "", null, List.of()), "2023");

    FactweaveException exception =
        catchThrowableOfType(
            FactweaveException.class,
            () ->
                Extraction.checked(
                    ONTOLOGY,
                    DOCUMENT,
                    List.of(shifted, again),
                    List.of(claim(DEEPSEEK, USES, H800, 0.9)),
                    RULES));

    assertThat(exception.code()).isEqualTo(GraphError.INVALID_EXTRACTION);
    assertThat(exception)
        .hasMessage(
            "The extraction of document test by rules 1 is wrong: "
                + "e2 mention 17-21 is ' H80', not 'H800'; "
                + "e2 mention 50-99 is beyond the text, which has 57; "
                + "e2 reference 46-48 is 'it', not 'he'; "
                + "entity id e2 stands twice; "
                + "e2 has unknown type Planet; "
                + "uses names unknown e1");
  }

  @Test
  void rejectsAQuoteThatIsNotTheText() {
    Evidence evidence = new Evidence(new Span(0, 8), "DeepMind", new Span(0, 8), new Span(0, 8));
    Claim claim =
        new AttributeClaim(
            DEEPSEEK.id(),
            FOUNDED_ON,
            new PartialDate("2023"),
            evidence,
            1,
            Stance.ASSERTED,
            Qualifiers.NONE);

    assertThatThrownBy(() -> checked(claim))
        .hasMessageContaining("foundedOn evidence 0-8 is 'DeepSeek', not 'DeepMind'");
  }

  @Test
  void countsOnlyWhatTheDocumentPresentsAsSo() {
    Stance denied = new Stance(Modality.DENIED, null);
    Stance reported = new Stance(Modality.ASSERTED, new Attribution("Reuters", null, false));
    Stance endorsed = new Stance(Modality.ASSERTED, new Attribution("Reuters", null, true));
    Qualifiers former = new Qualifiers(null, null, null, true);

    assertThat(
            checked(
                    with(foundedIn("2020"), denied, Qualifiers.NONE),
                    with(foundedIn("2021"), reported, Qualifiers.NONE),
                    with(foundedIn("2022"), Stance.ASSERTED, former),
                    with(foundedIn("2023"), endorsed, Qualifiers.NONE))
                .claims())
        .hasSize(4)
        .filteredOn(Claim::isFact)
        .extracting(claim -> ((AttributeClaim) claim).value().value())
        .containsExactly("2023");
  }

  private static Extraction checked(Claim... claims) {
    return Extraction.checked(
        ONTOLOGY, DOCUMENT, List.of(DEEPSEEK, H800, LIANG), List.of(claims), RULES);
  }

  private static LocalEntity entity(int number, EntityType type, String name) {
    int start = TEXT.indexOf(name);
    return new LocalEntity(
        LocalEntityId.of(number),
        type,
        name,
        List.of(),
        List.of(new Mention(new Span(start, start + name.length()), name, 1)),
        List.of());
  }

  private static RelationClaim claim(
      LocalEntity subject, RelationType predicate, LocalEntity object, double confidence) {
    Evidence evidence =
        new Evidence(
            new Span(0, TEXT.length()),
            TEXT,
            subject.mentions().getFirst().span(),
            object.mentions().getFirst().span());
    return new RelationClaim(
        subject.id(),
        predicate,
        object.id(),
        evidence,
        confidence,
        Stance.ASSERTED,
        Qualifiers.NONE);
  }

  private static AttributeClaim foundedIn(String year) {
    Span sentence = new Span(24, TEXT.length());
    Evidence evidence =
        new Evidence(sentence, sentence.of(TEXT), new Span(46, 48), new Span(52, 56));
    return new AttributeClaim(
        DEEPSEEK.id(),
        FOUNDED_ON,
        new PartialDate(year),
        evidence,
        0.8,
        Stance.ASSERTED,
        Qualifiers.NONE);
  }

  private static AttributeClaim with(AttributeClaim claim, Stance stance, Qualifiers qualifiers) {
    return new AttributeClaim(
        claim.subject(),
        claim.predicate(),
        claim.value(),
        claim.evidence(),
        claim.confidence(),
        stance,
        qualifiers);
  }
}
