package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReferenceFinderTest {
  private record Row(String text, String reference, String entity) {}

  static Stream<Row> rows() {
    return WordClasses.lines("references.txt").stream()
        .map(line -> {
          String[] cells = line.split("\\s*\\|\\s*");
          return new Row(cells[0], cells[1], cells[2].strip());
        });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void resolvesReferences(Row row) {
    Extraction extraction = Extractions.of(row.text());
    List<String> found =
        extraction.entities().stream()
            .filter(entity -> refers(entity, row.reference()))
            .map(entity -> entity.mentions().getFirst().text())
            .toList();

    assertThat(found).isEqualTo(row.entity().equals("-") ? List.of() : List.of(row.entity()));
  }

  private static boolean refers(LocalEntity entity, String text) {
    return entity.references().stream().anyMatch(reference -> reference.text().equals(text));
  }
}
