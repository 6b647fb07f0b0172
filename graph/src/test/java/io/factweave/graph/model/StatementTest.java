package io.factweave.graph.model;

import static io.factweave.graph.model.SmallOntology.USES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.StatementObject.DateObject;
import io.factweave.graph.model.StatementObject.EntityObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final EntityId DEEPSEEK = new EntityId("company-deepseek");
  private static final EntityId H800 = new EntityId("chip-h800");

  @Test
  void keepsBothSourcesWhenTwoDocumentsAgree() {
    Statement statement =
        Statement.of(List.of(claim("b", 0, 0.7, "2024-05"), claim("a", 0, 0.9, "2024-01-03")));

    assertThat(statement.claims())
        .extracting(claim -> claim.document().value())
        .containsExactly("a", "b");
    assertThat(statement.sourceCount()).isEqualTo(2);
    assertThat(statement.confidence()).isEqualTo(0.9);
  }

  @Test
  void isTheSameWhateverTheOrderOfItsClaims() {
    RecordedClaim first = claim("a", 0, 0.9, null);
    RecordedClaim second = claim("a", 40, 0.5, null);
    RecordedClaim third = claim("b", 0, 0.5, null);

    assertThat(Statement.of(List.of(third, second, first)))
        .isEqualTo(Statement.of(List.of(first, second, third)));
  }

  @Test
  void countsADocumentThatSaysItTwiceAsOneSource() {
    assertThat(Statement.of(List.of(claim("a", 0, 0.9, null), claim("a", 40, 0.5, null))))
        .satisfies(statement -> assertThat(statement.claims()).hasSize(2))
        .returns(1L, Statement::sourceCount);
  }

  @Test
  void isSeenFromTheEarliestToTheLatestPublication() {
    Statement statement =
        Statement.of(
            List.of(
                claim("a", 0, 0.9, "2024-05"),
                claim("b", 0, 0.9, null),
                claim("c", 0, 0.9, "2023-11-02")));

    assertThat(statement.firstSeen()).contains(new PartialDate("2023-11-02"));
    assertThat(statement.lastSeen()).contains(new PartialDate("2024-05"));
  }

  @Test
  void hasNoDatesWhereNoDocumentHasOne() {
    Statement statement = Statement.of(List.of(claim("a", 0, 0.9, null)));

    assertThat(statement.firstSeen()).isEmpty();
    assertThat(statement.lastSeen()).isEmpty();
  }

  @Test
  void rejectsAStatementWithoutEvidence() {
    StatementId id = StatementId.of(DEEPSEEK, "uses", H800.value());

    assertThatThrownBy(
            () -> new Statement(id, DEEPSEEK, USES, new EntityObject(H800), 0.5, List.of()))
        .hasMessage("Statement %s has evidence", id);
  }

  @Test
  void isNamedByWhatItSaysAndNotByWhoSaysIt() {
    assertThat(Statement.of(List.of(claim("a", 0, 0.9, null))).id())
        .isEqualTo(Statement.of(List.of(claim("b", 7, 0.2, "2024"))).id())
        .isEqualTo(StatementId.of(DEEPSEEK, "uses", "chip-h800"))
        .isNotEqualTo(StatementId.of(H800, "uses", "company-deepseek"));
  }

  @Test
  void namesItsObjectByIdOrByDate() {
    assertThat(new EntityObject(H800).text()).isEqualTo("chip-h800");
    assertThat(new DateObject(new PartialDate("2023-10")).text()).isEqualTo("2023-10");
  }

  private static RecordedClaim claim(
      String document, int start, double confidence, String publishedOn) {
    String quote = "DeepSeek uses the 🙂 H800.";
    Span span = new Span(start, start + quote.codePointCount(0, quote.length()));
    Span arguments = new Span(start, start + 8);
    return new RecordedClaim(
        new ClaimId(Digest.shortId(document, span.toString())),
        new DocumentId(document),
        DEEPSEEK,
        USES,
        new EntityObject(H800),
        LocalEntityId.of(1),
        LocalEntityId.of(2),
        new RecordedEvidence(span, quote, arguments, arguments),
        confidence,
        Stance.ASSERTED,
        Qualifiers.NONE,
        publishedOn == null ? null : new PartialDate(publishedOn));
  }
}
