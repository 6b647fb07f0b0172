package io.factweave.ingest.extract.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Segmenter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final WordPieces PIECES =
      new WordPieces(
          List.of(
              "[PAD]", "[UNK]", "[CLS]", "[SEP]", "chip", "##s", "h", "##100", "the", "uses", ".",
              "é"));

  private static SegmentedDocument segment(String text) {
    return SEGMENTER.segment(Document.of(new DocumentId("d"), text, DocumentMetadata.PLAIN));
  }

  private static List<Window> windows(String text, int limit) {
    return new Window.Cutter(text, Unit.of(segment(text)), PIECES, limit).windows();
  }

  @Test
  void cutsUnitsAtSpacesAndMarksForAnyScript() {
    String text = "🚀 TSMC’s H100-chips cost 5 €, 台积电 agreed: naïve\u0301.";

    assertThat(Unit.of(segment(text)))
        .extracting(unit -> unit.span().of(text))
        .containsExactly(
            "🚀",
            "TSMC",
            "’",
            "s",
            "H100",
            "-",
            "chips",
            "cost",
            "5",
            "€",
            ",",
            "台",
            "积",
            "电",
            "agreed",
            ":",
            "naïve\u0301",
            ".");
  }

  @Test
  void putsEverySentenceIntoAWindowTogetherWithTheOneBefore() {
    String text = "The chip uses chips. ".repeat(40).strip();
    List<Unit> units = Unit.of(segment(text));

    List<Window> windows = windows(text, 30);

    TreeSet<Integer> pairs = new TreeSet<>();
    for (Window window : windows) {
      int last = units.get(window.endUnit() - 1).sentence();
      for (int sentence = window.firstSentence() + 1; sentence <= last; sentence++) {
        pairs.add(sentence);
      }
      assertThat(window.ids()).hasSizeLessThanOrEqualTo(30);
      assertThat(window.shapes()).hasSameSizeAs(window.ids());
    }
    assertThat(pairs).hasSize(39).startsWith(1).endsWith(39);
  }

  @Test
  void cutsASentenceThatIsLongerThanAWindowWithoutLosingAUnit() {
    String text = "The chip uses " + "chips ".repeat(3_000).strip() + ".";
    List<Window> windows = windows(text, 30);

    assertThat(windows).hasSizeGreaterThan(1);
    assertThat(windows.stream().mapToInt(Window::unitCount).sum()).isEqualTo(3_004);
    assertThat(windows).allSatisfy(window -> assertThat(window.ids().length).isLessThan(512));
  }

  @Test
  void opensWithClsAndEndsEverySentenceWithSep() {
    Window window = windows("The H100 chips. The chip.", 30).getFirst();

    assertThat(window.ids()).containsExactly(2, 8, 6, 7, 4, 5, 10, 3, 8, 4, 10, 3);
    assertThat(window.firsts()).containsExactly(1, 2, 4, 6, 8, 9, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "chips,0",
    "Nvidia,1",
    "A,2",
    "TSMC,3",
    "OpenAI,4",
    "2024,5",
    "H100,6",
    "7nm,7",
    "-,8",
    "台,9"
  })
  void tellsHowAUnitIsWritten(String unit, int shape) {
    assertThat(UnitShape.of(unit)).isEqualTo(shape);
  }
}
