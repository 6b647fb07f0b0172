package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Extraction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RelationsTest {
  private static final Set<String> SYMMETRIC = Set.of("partnersWith", "competesWith", "spouseOf");

  private record Row(
      String predicate, boolean stated, String sentence, String subject, String object) {}

  static Stream<Row> rows() {
    return WordClasses.lines("relations.txt").stream()
        .map(line -> {
          String[] cells = line.split("\\s*\\|\\s*", -1);
          return new Row(
              cells[0], cells[1].equals("+"), cells[2], cells[3].strip(), cells[4].strip());
        });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatASentenceStatesAndNoMore(Row row) {
    Extraction extraction = Extractions.of(row.sentence());
    List<String> facts = Extractions.facts(extraction);

    if (row.stated()) {
      String turned = "%s | %s | %s".formatted(row.object(), row.predicate(), row.subject());
      String fact = "%s | %s | %s".formatted(row.subject(), row.predicate(), row.object());
      assertThat(facts).containsAnyOf(fact, SYMMETRIC.contains(row.predicate()) ? turned : fact);
    } else {
      assertThat(facts).noneMatch(fact -> fact.contains("| " + row.predicate() + " |"));
    }
  }

  @Test
  void hasRowsForEveryPredicateOfTheOntology() {
    Set<String> tested = rows().map(Row::predicate).collect(Collectors.toSet());

    assertThat(Extractions.ONTOLOGY.predicates())
        .allSatisfy(predicate -> assertThat(tested).contains(predicate.name()));
  }

  @Test
  void distributesOverLists() {
    List<String> facts =
        Extractions.facts(Extractions.of("TSMC manufactures the A100, the H100 and the H200."));

    assertThat(facts)
        .contains(
            "TSMC | manufactures | A100",
            "TSMC | manufactures | H100",
            "TSMC | manufactures | H200");
  }

  @Test
  void keepsTheRole() {
    Extraction extraction =
        Extractions.of("Brad Smith, the vice chairman of Microsoft, came to Brussels.");

    assertThat(extraction.claims())
        .extracting(claim -> claim.qualifiers().role())
        .contains("vice chairman");
  }

  @Test
  void marksFormerPostsAsEnded() {
    Extraction extraction =
        Extractions.of("Pat Gelsinger, a former chief executive of Intel, spoke.");

    assertThat(extraction.claims()).isNotEmpty().allMatch(claim -> claim.qualifiers().ended());
    assertThat(extraction.factCount()).isZero();
  }

  @Test
  void bringsTheShortestEvidence() {
    Extraction extraction =
        Extractions.of("It rained. Nvidia acquired Mellanox. The sun came out again.");

    assertThat(extraction.claims())
        .extracting(claim -> claim.evidence().quote())
        .containsOnly("Nvidia acquired Mellanox.");
  }

  @Test
  void pointsAtTheExpressionsThatStandForTheArguments() {
    Extraction extraction = Extractions.of("Nvidia was glad. It acquired Mellanox.");
    Claim claim = extraction.claims().getFirst();
    String text = extraction.document().text();

    assertThat(claim.evidence().subjectSpan().of(text)).isEqualTo("It");
    assertThat(claim.evidence().objectSpan().of(text)).isEqualTo("Mellanox");
  }
}
