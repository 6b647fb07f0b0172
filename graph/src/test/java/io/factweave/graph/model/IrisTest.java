package io.factweave.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private final Iris iris = new Iris("http://localhost:8080/");

  @Test
  void keepsAnEntityIdAsItIs() {
    assertThat(iris.entity(new EntityId("company-华为")))
        .isEqualTo("http://localhost:8080/entities/company-华为");
  }

  @Test
  void encodesWhatIsReservedInADocumentId() {
    assertThat(iris.document(new DocumentId("a b/ü+~1.md")))
        .isEqualTo("http://localhost:8080/documents/a%20b%2F%C3%BC%2B~1.md");
  }

  @Test
  void namesAClaimWithinItsDocument() {
    assertThat(iris.claim(new DocumentId("d#1"), new ClaimId("0123456789abcdef")))
        .isEqualTo("http://localhost:8080/documents/d%231#claim-0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "a b/c?d#e", "50%", "100%25", "ü+🙂", "..", "http://x/y?z=1&q=2"})
  void findsTheDocumentAgain(String id) {
    var document = new DocumentId(id);
    assertThat(iris.findDocument(iris.document(document))).contains(document);
  }

  @Test
  void findsTheEntityAgainAndNoOther() {
    var entity = new EntityId("chip-h100");
    assertThat(iris.findEntity(iris.entity(entity))).contains(entity);
    assertThat(iris.findEntity("http://elsewhere/entities/chip-h100")).isEmpty();
    assertThat(iris.findEntity("http://localhost:8080/entities/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost/", "http://localhost:8080", "http://a b/", "http://<x>/"})
  void rejectsABaseThatMakesNoIri(String base) {
    assertThatThrownBy(() -> new Iris(base))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("with a slash at the end");
  }
}
