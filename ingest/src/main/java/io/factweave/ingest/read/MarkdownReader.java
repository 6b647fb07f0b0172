package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown (CommonMark with tables), with or without YAML front matter. The text is what a reader
/// sees on the rendered page: markup is gone, headings, paragraphs and list items stand on lines of
/// their own. Title, author, date, language and source come from the front matter, the title else
/// from the first heading.
public final class MarkdownReader implements DocumentReader {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(100)
          .build();

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.MARKDOWN);
  }

  @Override
  public ReadText read(Content content) {
    String whole = TextDecoder.decode(content.bytes(), content.charset().orElse(null));
    FrontMatter front = FrontMatter.of(whole);
    Node document = PARSER.parse(whole.substring(front.length()));
    MarkdownText text = new MarkdownText();
    document.accept(text);
    return new ReadText(text.toString(), metadata(front, document));
  }

  private static DocumentMetadata metadata(FrontMatter front, Node document) {
    return new DocumentMetadata(
        front.find("title").orElseGet(() -> firstHeading(document)),
        front.find("author", "authors", "by").orElse(null),
        date(front),
        front.find("language", "lang").flatMap(WebValues::language).orElse(null),
        url(front),
        MediaTypes.MARKDOWN);
  }

  private static @Nullable PartialDate date(FrontMatter front) {
    return front
        .find("date", "publishedOn", "published", "pubDate")
        .flatMap(Dates::parse)
        .orElse(null);
  }

  private static @Nullable URI url(FrontMatter front) {
    Optional<String> value = front.find("source", "url", "canonical_url", "canonical");
    return value.flatMap(url -> WebValues.url(url, null)).orElse(null);
  }

  private static @Nullable String firstHeading(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        MarkdownText text = new MarkdownText();
        heading.accept(text);
        return Texts.oneLine(text.toString());
      }
    }
    return null;
  }
}
