package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Evidence;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.Reference;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryExpressionTest {
  private static final String TEXT = "🙂 Mira Osk founded Volta Pond when she was ten.";

  @Test
  void repeatsAClaimForEachNameAndReferenceOfItsArguments() {
    LocalEntityId person = LocalEntityId.of(1);
    LocalEntityId company = LocalEntityId.of(2);
    Extraction extraction =
        Extraction.checked(
            GoldFiles.ONTOLOGY,
            Document.of(new DocumentId("d"), TEXT, DocumentMetadata.PLAIN),
            List.of(
                entity(person, "Person", "Mira Osk", List.of(reference("she"))),
                entity(company, "Company", "Volta Pond", List.of())),
            List.of(
                new RelationClaim(
                    company,
                    GoldFiles.ONTOLOGY.relation("foundedBy"),
                    person,
                    new Evidence(
                        new Span(0, TEXT.length()), TEXT, span("Volta Pond"), span("Mira Osk")),
                    1,
                    Stance.ASSERTED,
                    Qualifiers.NONE)),
            new SoftwareAgent("test", "1"));

    assertThat(EveryExpression.of(extraction).claims())
        .extracting(claim -> claim.subjectSpan(), claim -> claim.objectSpan())
        .containsExactly(
            tuple(new Offsets(19, 29), new Offsets(2, 10)),
            tuple(new Offsets(19, 29), new Offsets(35, 38)));
  }

  private static LocalEntity entity(
      LocalEntityId id, String type, String name, List<Reference> references) {
    return new LocalEntity(
        id,
        GoldFiles.ONTOLOGY.entityType(type),
        name,
        List.of(),
        List.of(new Mention(span(name), name, 1)),
        references);
  }

  private static Reference reference(String word) {
    return new Reference(span(word), word, Reference.Kind.PRONOUN);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
