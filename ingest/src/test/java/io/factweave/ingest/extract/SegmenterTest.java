package io.factweave.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private static final Segmenter SEGMENTER = new Segmenter();

  @Test
  void endsSentencesAtFullStops() {
    assertThat(sentences("Chips got smaller. Factories got larger! Why? Nobody said."))
        .containsExactly("Chips got smaller.", "Factories got larger!", "Why?", "Nobody said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme Corp. Chairman Joe Doe left.",
        "Foo Inc. bought Bar Co., Ltd. in May.",
        "The U.S. Commerce Department spoke to Sen. Ada Marsh.",
        "Rep. J. E. Marsh and Gov. Lee met on Oct. 7 in Washington.",
        "It is rule No. 5 of Foo vs. Bar.",
        "Dr. Who lives at St. Mary's."
      })
  void keepsSentencesWholeAfterAbbreviations(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Test
  void endsASentenceAfterAnAbbreviationWhereAnotherClearlyBegins() {
    assertThat(
            sentences(
                "It was made in the U.S. The rule bans it. He joined Foo Inc. In May he left."))
        .containsExactly(
            "It was made in the U.S.",
            "The rule bans it.",
            "He joined Foo Inc.",
            "In May he left.");
  }

  @Test
  void endsASentenceAtHeadingsListItemsAndParagraphs() {
    assertThat(sentences("A Heading\nThe text follows here.\n\nNext part\n- one item\n- two items"))
        .containsExactly(
            "A Heading", "The text follows here.", "Next part", "- one item", "- two items");
  }

  @Test
  void joinsHardWrappedLines() {
    String text =
        "This sentence goes on over two lines since the mail was\n"
            + "wrapped at a width, as older programs do. Another one\n"
            + "follows it here, and Chips are its subject, which the\n"
            + "reader knows.";
    assertThat(sentences(text)).hasSize(2);
  }

  @Test
  void cutsNamesAlike() {
    assertThat(tokens("The U.S.-China rivalry and ASML’s Hangzhou-based rival."))
        .containsExactly(
            "The",
            "U.S.",
            "-",
            "China",
            "rivalry",
            "and",
            "ASML",
            "’s",
            "Hangzhou",
            "-",
            "based",
            "rival",
            ".");
  }

  @Test
  void keepsNumbersAndCjkRunsWhole() {
    assertThat(tokens("Huawei (华为) paid 1,200.5 million for Qwen2.5."))
        .contains("华为", "1,200.5", "Qwen2.5");
  }

  @Test
  void keepsSpansExactAfterEmoji() {
    String text = "Chips 🚀🚀 rise. “Fine,” she said in Zürich.\r\nEnd — of it.";
    for (Sentence sentence : segment(text).sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(token.span().of(text)).isEqualTo(token.text()).doesNotContain(" ");
      }
    }
    assertThat(tokens(text)).contains("Zürich", "“", "🚀🚀");
  }

  @Test
  void tagsWords() {
    Sentence sentence = segment("Nvidia sells chips.").sentences().getFirst();
    assertThat(sentence.tokens().stream().map(Token::tag).toList())
        .containsExactly("PROPN", "VERB", "NOUN", "PUNCT");
  }

  @Test
  void givesTheSameOnManyThreads() {
    String text = "Acme Corp. said so. It was in the U.S. on Tuesday. Nobody knew.";
    List<Sentence> expected = segment(text).sentences();
    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(i -> segment(text).sentences()).distinct())
        .containsExactly(expected);
  }

  private static SegmentedDocument segment(String text) {
    return SEGMENTER.segment(Document.of(new DocumentId("d"), text, DocumentMetadata.PLAIN));
  }

  private static List<String> sentences(String text) {
    return segment(text).sentences().stream().map(s -> s.span().of(text)).toList();
  }

  private static List<String> tokens(String text) {
    return segment(text).sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .map(Token::text)
        .toList();
  }
}
