package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentMetadata;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sample corpus, as a newcomer meets it.
final class SampleCorpusTest {
  private static final Path SAMPLES = Path.of("../api/src/main/resources/samples");

  static Stream<Source> articles() {
    SourceFinder finder = new SourceFinder(InputStream.nullInputStream());
    return finder.find(List.of(SAMPLES.toString())).stream()
        .filter(found -> !found.origin().endsWith("README.md"))
        .map(Source.class::cast);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isReadAsArticlesWithTheirMetadata(Source source) {
    Document document = SourceReader.standard().readOne(source).document();

    DocumentMetadata metadata = document.metadata();
    assertThat(document.text()).startsWith(Objects.requireNonNull(metadata.title()));
    assertThat(Objects.requireNonNull(metadata.publishedOn()).value()).hasSize(10);
    assertThat(document.text().split("\\s+").length).isBetween(250, 1000);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isReadWithoutWhatSurroundsTheArticles(Source source) {
    assertThat(SourceReader.standard().readOne(source).document().text())
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("comments")
        .doesNotContain("Related", "Most read", "Log in", "Privacy", "Imprint", "Example Courier")
        .doesNotContain("<", "**", "](", "\n#");
  }
}
