package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A web page: the main article, without navigation, cookie banners, share bars, comments, "related
/// posts" and whatever else surrounds it; its metadata from JSON-LD, OpenGraph, meta elements and
/// the page itself. Headings, paragraphs, list items and table rows stand on lines of their own.
/// The headline is the first line. By-line and date line are metadata and no part of the text.
///
/// Elements that say what they are (`article`, `main`, `itemprop=articleBody`) are believed first;
/// on pages without them the article is where most running text stands that is no link.
public final class HtmlReader implements DocumentReader {
  private static final int MAX_DEPTH = 400; // deeper elements are taken for neighbours
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.HTML, MediaTypes.XHTML);
  }

  @Override
  public ReadText read(Content content) {
    Document page = parse(content);
    HtmlMetadata metadata = new HtmlMetadata(page, content.source().orElse(null));
    var found = metadata.read(content.mediaType());
    HtmlCleaner.clean(page);
    String text = HtmlText.of(HtmlArticle.in(page, metadata.headline()), metadata.headline());
    return new ReadText(Texts.printable(text), found);
  }

  @Override
  public String adviceWhereEmpty() {
    return "The page may get its text by JavaScript; save it from a browser once it is shown.";
  }

  private static Document parse(Content content) {
    Charset named = content.charset().orElse(null);
    Document page = parse(content, named);
    boolean guessed = named == null && page.charset().name().equals("UTF-8");
    return guessed && !TextDecoder.isUtf8(content.bytes()) ? parse(content, WINDOWS_1252) : page;
  }

  private static Document parse(Content content, @Nullable Charset charset) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(content.bytes()),
          charset == null ? null : charset.name(),
          content.source().map(Object::toString).orElse(""),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.BROKEN_DOCUMENT, "It cannot be read as HTML: " + e.getMessage(), e);
    }
  }
}
