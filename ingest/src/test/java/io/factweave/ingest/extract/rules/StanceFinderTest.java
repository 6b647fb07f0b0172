package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Extraction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StanceFinderTest {
  private record Row(String modality, boolean attributed, boolean endorsed, String sentence) {}

  static Stream<Row> rows() {
    return WordClasses.lines("stances.txt").stream()
        .map(line -> {
          String[] cells = line.split("\\s*\\|\\s*");
          return new Row(
              cells[0], cells[1].equals("attributed"), cells[2].equals("endorsed"), cells[3]);
        });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsModalityAndAttribution(Row row) {
    List<Claim> claims =
        Extractions.of(row.sentence()).claims().stream()
            .filter(claim -> Set.of("acquires", "develops").contains(claim.predicate().name()))
            .toList();

    assertThat(claims).isNotEmpty();
    for (Claim claim : claims) {
      Attribution attribution = claim.stance().attribution();
      assertThat(claim.stance().modality().label()).isEqualTo(row.modality());
      assertThat(attribution != null).isEqualTo(row.attributed());
      assertThat(attribution != null && attribution.endorsed()).isEqualTo(row.endorsed());
    }
  }

  @Test
  void namesTheSourceAsAnEntityWhereItIsOne() {
    Extraction extraction = Extractions.of("Reuters reported that Nvidia acquired Arm.");
    Attribution attribution = extraction.claims().getFirst().stance().attribution();

    assertThat(attribution).isNotNull();
    assertThat(attribution.source()).isEqualTo("Reuters");
    assertThat(attribution.entity()).isEqualTo(extraction.entities().getFirst().id());
  }
}
