package io.factweave.ingest.extract.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.extract.Draft;
import io.factweave.ingest.extract.Extractor;
import io.factweave.ingest.extract.ExtractorContract;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.extract.model.ModelFolder;
import io.factweave.ingest.extract.model.TrainedModel;
import io.factweave.ingest.extract.rules.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainedExtractorTest extends ExtractorContract {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final Extractor EXTRACTOR =
      new TrainedExtractor(
          OntologyReader.builtIn(), Lexicon.standard(), TrainedModel.load(ModelFolder.builtIn()));

  private static final String STORY =
      """
      Velora Robotics, a start-up in Lyon, France, was founded in 2019 by Inès Marchand. It uses the
      H100 of Nvidia to train its model Lume-2. On 4 March 2025 the company said that it had acquired
      Dorn Systems, a rival from Berlin.
      """;

  @Override
  protected Extractor extractor() {
    return EXTRACTOR;
  }

  @Override
  protected SegmentedDocument segment(Document document) {
    return SEGMENTER.segment(document);
  }

  private static Draft read(String text) {
    return EXTRACTOR.extract(
        SEGMENTER.segment(Document.of(new DocumentId("d"), text, DocumentMetadata.PLAIN)));
  }

  private static List<String> claims(Draft draft) {
    return draft.claims().stream()
        .map(claim ->
            "%s %s %.4f"
                .formatted(claim.predicate().name(), claim.evidence().quote(), claim.confidence()))
        .toList();
  }

  @Test
  void saysTheSameWhateverIsReadBeforeBesideAndAfter() throws Exception {
    List<String> texts =
        new ArrayList<>(List.of(STORY, STORY.toUpperCase(java.util.Locale.ROOT), "\u0000 x"));
    texts.add(STORY.repeat(20));
    List<Draft> alone = texts.stream().map(TrainedExtractorTest::read).toList();
    Random random = new Random(3);

    for (int round = 0; round < 3; round++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
      java.util.Collections.shuffle(order, random);
      order.parallelStream().forEach(i -> assertThat(read(texts.get(i))).isEqualTo(alone.get(i)));
    }
  }

  @Test
  void losesNoClaimAtTheSeamOfTwoWindows() {
    String filler = "The weather was mild and nothing else happened on that day in the valley. ";
    List<String> found =
        java.util.stream.IntStream.range(0, 24)
            .mapToObj(i -> filler.repeat(i) + STORY)
            .map(text -> claims(read(text)))
            .map(claims ->
                claims.stream()
                    .map(claim -> claim.split(" ")[0])
                    .sorted()
                    .distinct()
                    .toList()
                    .toString())
            .distinct()
            .toList();

    assertThat(found).allSatisfy(claims -> assertThat(claims).contains("foundedBy", "foundedOn"));
  }

  @Test
  void findsWhatAPronounAndADescriptionStandFor() {
    Draft draft = read(STORY);

    assertThat(draft.claims())
        .extracting(claim -> claim.predicate().name())
        .contains("foundedBy", "foundedOn", "uses");
    Claim uses =
        draft.claims().stream()
            .filter(claim -> claim.predicate().name().equals("uses"))
            .findFirst()
            .orElseThrow();
    assertThat(draft.entities())
        .filteredOn(entity -> entity.id().equals(uses.subject()))
        .extracting(entity -> entity.name())
        .first()
        .isIn("Velora Robotics", "Lume-2");
  }

  @Test
  void saysWhichFileOfAModelIsMissingOrBroken(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> TrainedModel.load(ModelFolder.at(folder)))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining(folder.resolve("labels.json").toString())
        .hasMessageContaining("--extractor rules");

    for (String name : List.of("labels.json", "tokenizer.json", "encoder.onnx", "relations.onnx")) {
      Files.write(folder.resolve(name), ModelFolder.builtIn().bytes(name));
    }
    Files.writeString(folder.resolve("links.onnx"), "not a network");

    assertThatThrownBy(() -> TrainedModel.load(ModelFolder.at(folder)))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("cannot be loaded");
  }
}
