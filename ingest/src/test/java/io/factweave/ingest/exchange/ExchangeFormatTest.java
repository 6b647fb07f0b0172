package io.factweave.ingest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeFormatTest {
  private static final String GOOD =
      """
      {"id":"a","text":"🙂 Huawei","entities":[{"id":"e1","type":"Company","name":"Huawei",\
      "mentions":[[2,8]]}],"facts":[]}
      """;
  private final ExchangeFormat format = new ExchangeFormat(OntologyReader.builtIn());
  @TempDir private Path folder;

  @Test
  void readsADocumentALine() throws IOException {
    Map<String, ExchangeDocument> documents =
        read(GOOD + "\n" + GOOD.replace("\"a\"", "\"b\"").strip());

    assertThat(documents).containsOnlyKeys("a", "b");
    assertThat(documents.get("a").entities())
        .containsExactly(
            new ExchangeEntity(
                "e1", "Company", "Huawei", List.of(), List.of(new Offsets(2, 8)), null));
  }

  @Test
  void writesWhatItReads() throws IOException {
    ExchangeDocument document =
        new ExchangeDocument(
            "a",
            "🙂 Huawei \"1987\"\n",
            "2024-05",
            List.of(
                new ExchangeEntity(
                    "e1", "Company", "Huawei", List.of("华为"), List.of(new Offsets(2, 8)), true)),
            List.of(
                new ExchangeFact("e1", "foundedOn", "1987", new Offsets(2, 15), null, 0.5, null)),
            null);

    assertThat(read(format.write(document))).containsExactly(Map.entry("a", document));
  }

  @Test
  void writesOffsetsAsPairsAndLeavesOutWhatIsNotKnown() {
    ExchangeDocument document =
        new ExchangeDocument(
            "a",
            "Huawei",
            null,
            List.of(
                new ExchangeEntity(
                    "e1", "Company", "Huawei", List.of(), List.of(new Offsets(0, 6)), null)),
            List.of(),
            null);

    assertThat(format.write(document))
        .isEqualTo(
            """
            {"id":"a","text":"Huawei","entities":[{"id":"e1","type":"Company","name":"Huawei",\
            "aliases":[],"mentions":[[0,6]]}],"facts":[]}\
            """);
  }

  @Test
  void takesTheIdForAMissingName() throws IOException {
    assertThat(read(GOOD.replace("\"name\":\"Huawei\",", "")).get("a").entities())
        .extracting(ExchangeEntity::name)
        .containsExactly("e1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Company"          | "Planet"                 | entity e1: unknown type Planet
          [[2,8]]            | [[2,9]]                  | entity e1: span 2-9 is not within the text, which has 8 code points
          [[2,8]]            | [[2,2]]                  | entity e1: span 2-2 is not within the text, which has 8 code points
          [[2,8]]            | [[-1,2]]                 | entity e1: span -1-2 is not within the text, which has 8 code points
          [[2,8]]            | [[2,8,9]]                | no JSON object with id, text, entities and facts
          "id":"a",          | ``                       | no JSON object with id, text, entities and facts
          "type":"Company",  | ``                       | no JSON object with id, text, entities and facts
          ,"facts":[]        | ``                       | no JSON object with id, text, entities and facts
          "facts":[]}        | "facts":[                | no JSON object with id, text, entities and facts
          "facts":[]         | "facts":[{"subject":"e1","object":"e1"}] | no JSON object with id, text, entities and facts
          "facts":[]         | "facts":[{"subject":"e1","predicate":"likes","object":"e1"}] | unknown predicate likes
          "facts":[]         | "facts":[{"subject":"e2","predicate":"uses","object":"e1"}] | uses: unknown subject e2
          "facts":[]         | "facts":[{"subject":"e1","predicate":"uses","object":"e2"}] | uses: unknown object e2
          "facts":[]         | "facts":[{"subject":"e1","predicate":"foundedOn","object":"May 2023"}] | foundedOn: May 2023 is no date
          """)
  void rejectsABrokenLineWithItsPlaceAndReason(String from, String to, String reason) {
    String broken = GOOD.replace(from, to == null ? "" : to);

    assertThatThrownBy(() -> read(GOOD.replace("\"a\"", "\"first\"") + broken))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> {
              assertThat(e.code()).isEqualTo(IngestError.INVALID_GOLD_FILE);
              assertThat(e.location()).hasValueSatisfying(at -> assertThat(at).endsWith(":2"));
            })
        .hasMessageContaining(reason);
  }

  @Test
  void rejectsADocumentThatStandsTwice() {
    assertThatThrownBy(() -> read(GOOD + GOOD)).hasMessageContaining("document a stands twice");
  }

  @Test
  void rejectsAnEntityIdThatStandsTwice() {
    String entity = GOOD.substring(GOOD.indexOf("{\"id\":\"e1\""), GOOD.indexOf("],\"facts\""));

    assertThatThrownBy(() -> read(GOOD.replace(entity, entity + "," + entity)))
        .hasMessageContaining("document a: entity id e1 stands twice");
  }

  @Test
  void namesAFileThatIsNotThere() {
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> format.read(missing))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(IngestError.SOURCE_NOT_FOUND))
        .hasMessageContaining(missing.toString());
  }

  private Map<String, ExchangeDocument> read(String lines) throws IOException {
    return format.read(Files.writeString(folder.resolve("documents.jsonl"), lines));
  }
}
