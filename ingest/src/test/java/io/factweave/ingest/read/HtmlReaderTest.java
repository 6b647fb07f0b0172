package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReaderTest extends DocumentReaderContract {

  @Override
  DocumentReader reader() {
    return new HtmlReader();
  }

  @Override
  byte[] sample() {
    return resource("classic-news.html");
  }

  private static byte[] resource(String name) {
    try (InputStream stream = HtmlReaderTest.class.getResourceAsStream("/pages/" + name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DocumentMetadata metadata(String page) {
    return read(resource(page + ".html")).metadata();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classic-news",
        "bare-divs",
        "blog-with-cards",
        "microdata-and-hidden",
        "nested-sections"
      })
  void findsTheArticleAndNothingElse(String page) {
    String expected = new String(resource(page + ".txt"), StandardCharsets.UTF_8);

    assertThat(read(resource(page + ".html")).text()).isEqualTo(expected);
  }

  @Test
  void takesMetadataFromMetaElements() {
    DocumentMetadata metadata = metadata("classic-news");

    assertThat(metadata.title()).isEqualTo("Port reopens after the storm");
    assertThat(metadata.author()).isEqualTo("Ada Quayle");
    assertThat(metadata.publishedOn()).isEqualTo(new PartialDate("2024-03-05"));
    assertThat(metadata.language()).isEqualTo("en-GB");
    assertThat(metadata.source())
        .isEqualTo(URI.create("https://news.example.org/2024/port-reopens?utm_source=x"));
  }

  @Test
  void takesMetadataFromJsonLd() {
    DocumentMetadata metadata = metadata("bare-divs");

    assertThat(metadata.title()).isEqualTo("Glass from the dunes");
    assertThat(metadata.author()).isEqualTo("Ben Ouro, Cleo Ray");
    assertThat(metadata.publishedOn()).isEqualTo(new PartialDate("2023-11-02"));
    assertThat(metadata.language()).isEqualTo("en");
    assertThat(metadata.source()).isEqualTo(URI.create("https://inland.example.org/glass"));
  }

  @Test
  void takesMetadataFromThePageItself() {
    DocumentMetadata blog = metadata("blog-with-cards");
    DocumentMetadata microdata = metadata("microdata-and-hidden");

    assertThat(blog.publishedOn()).isEqualTo(new PartialDate("2022-06-03"));
    assertThat(blog.title()).isEqualTo("On small engines");
    assertThat(microdata.author()).isEqualTo("Press Office");
    assertThat(microdata.publishedOn()).isEqualTo(new PartialDate("2021-07-14"));
    assertThat(microdata.language()).isEqualTo("en");
    assertThat(metadata("nested-sections").publishedOn()).isEqualTo(new PartialDate("2020-02"));
  }

  @Test
  void leavesOutTheNameOfTheSiteWhereOnlyTheTitleElementNamesThePage() {
    String page = "<title>A quiet day - News | The Harbour Times</title><p>Nothing happened.</p>";

    assertThat(read(page.getBytes(StandardCharsets.UTF_8)).metadata().title())
        .isEqualTo("A quiet day - News");
  }

  @Test
  void doesNotTakeTheHomePageForTheAddressOfAnArticle() {
    String page = "<link rel=canonical href='https://example.org/'><p>Nothing happened here.</p>";

    assertThat(read(page.getBytes(StandardCharsets.UTF_8)).metadata().source()).isNull();
  }

  @Test
  void readsAPageThatNamesNoCharacterSet() {
    byte[] page = "<p>Günther aß Äpfel im Café.</p>".getBytes(Charset.forName("windows-1252"));

    assertThat(read(page).text()).isEqualTo("Günther aß Äpfel im Café.\n");
  }

  @Test
  void readsAPageWithBrokenMarkupAndChineseText() {
    String page = "<p>华为<b>总部位于深圳</p><p>它生产🙂手机。<div>Und so weiter";

    assertThat(read(page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("华为总部位于深圳\n\n它生产🙂手机。\n\nUnd so weiter\n");
  }

  @Test
  void readsDeeplyNestedMarkup() {
    String page = "<div>".repeat(50_000) + "<p>Down here.</p>" + "</div>".repeat(50_000);

    assertThat(read(page.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Down here.\n");
  }
}
