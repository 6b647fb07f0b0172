package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.PartialDate;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself. Made before the page is cleaned.
final class HtmlMetadata {
  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|\\-–—·»]\\s+");
  private static final Pattern BY = Pattern.compile("(?i)^(?:written )?by:?\\s+");
  private static final int MAX_AUTHOR = 200;

  private final Document page;
  private final JsonLd jsonLd;
  private final @Nullable URI given;
  private final String headline;

  HtmlMetadata(Document page, @Nullable URI given) {
    this.page = page;
    this.jsonLd = JsonLd.in(page);
    this.given = given;
    this.headline = findHeadline();
  }

  /// The headline as the page shows it; empty where it shows none.
  String headline() {
    return headline;
  }

  DocumentMetadata read(String mediaType) {
    URI source = given == null ? canonical().orElse(null) : given;
    return new DocumentMetadata(
        title().orElse(null),
        author().orElse(null),
        published().orElse(null),
        language().orElse(null),
        source,
        mediaType);
  }

  private Optional<String> title() {
    return first(
        Stream.of(
            () -> headline.isEmpty() ? Optional.empty() : Optional.of(headline),
            () -> jsonLd.text("headline"),
            () -> meta("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title"),
            this::titleElement));
  }

  /// The `h1` that metadata confirm, else the one of the article, else the only one.
  private String findHeadline() {
    List<Element> all =
        page.select("h1").stream().filter(h1 -> !Texts.oneLine(h1.text()).isEmpty()).toList();
    String expected =
        Stream.of(jsonLd.text("headline"), meta("og:title"), Optional.of(page.title()))
            .flatMap(Optional::stream)
            .map(Texts::oneLine)
            .collect(Collectors.joining("\n"));
    return all.stream()
        .filter(h1 -> expected.contains(Texts.oneLine(h1.text())))
        .findFirst()
        .or(() -> all.stream().filter(h1 -> h1.closest("article, main") != null).findFirst())
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
        .map(h1 -> Texts.oneLine(h1.text()))
        .orElse("");
  }

  /// Without the name of the site, which follows a bar or dash.
  private Optional<String> titleElement() {
    String title = Texts.oneLine(page.title());
    String site = meta("og:site_name", "application-name").orElse("");
    String[] parts = SITE_SEPARATOR.split(title);
    String last = parts[parts.length - 1];
    boolean hasSite = parts.length > 1 && (last.equalsIgnoreCase(site) || title.contains(" | "));
    String own = hasSite ? title.substring(0, title.lastIndexOf(last)) : title;
    String bare = own.replaceFirst("\\s+[|\\-–—·»]\\s*$", "");
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }

  private Optional<String> author() {
    return first(
            Stream.of(
                jsonLd::author,
                () -> meta("author", "article:author", "parsely-author", "sailthru.author", "byl"),
                () -> meta("citation_author", "dc.creator", "dcterms.creator"),
                () -> shown("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"),
                () -> shown(".byline, .by-line, .author-name, .article-author")))
        .map(name -> BY.matcher(name).replaceFirst(""));
  }

  private Optional<PartialDate> published() {
    return Stream.<Supplier<Optional<String>>>of(
            () -> jsonLd.text("datePublished"),
            () -> meta("article:published_time", "og:article:published_time", "datePublished"),
            () -> meta("parsely-pub-date", "pubdate", "publishdate", "publish-date"),
            () -> meta("citation_publication_date", "dc.date.issued", "dcterms.issued"),
            () -> meta("sailthru.date", "date", "dc.date", "dcterms.date", "dcterms.created"),
            () -> shown("[itemprop=datePublished]"),
            () -> shown("time[pubdate], article time, main time"),
            () -> shown("time, .published, .post-date, .entry-date, .dateline"),
            () -> jsonLd.text("dateCreated"))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .flatMap(value -> Dates.parse(value).stream())
        .findFirst();
  }

  private Optional<String> language() {
    return Stream.of(
            Optional.of(page.select("html").attr("lang")),
            Optional.of(page.select("html").attr("xml:lang")),
            jsonLd.text("inLanguage"),
            meta("og:locale", "content-language", "language"))
        .flatMap(Optional::stream)
        .flatMap(value -> WebValues.language(value).stream())
        .findFirst();
  }

  /// The address that the page gives itself. One without a path is a mistake of the site, since it
  /// would make all its pages one document.
  private Optional<URI> canonical() {
    return Stream.of(
            Optional.of(page.select("link[rel=canonical]").attr("href")),
            meta("og:url"),
            jsonLd.text("mainEntityOfPage", "url"))
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .flatMap(value -> WebValues.url(value, null).stream())
        .filter(url -> Objects.requireNonNullElse(url.getPath(), "").length() > 1)
        .findFirst();
  }

  private static Optional<String> first(Stream<Supplier<Optional<String>>> ways) {
    return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  /// The content of the first `meta` element of one of these names.
  private Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        String value = Texts.oneLine(meta.attr("content"));
        if (isNamed(meta, name) && !value.isEmpty() && !isAddressOfAuthor(name, value)) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Element meta, String name) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name));
  }

  private static boolean isAddressOfAuthor(String name, String value) {
    return name.endsWith("author") && value.startsWith("http");
  }

  /// What the first such element says, in a machine's form where it has one.
  private Optional<String> shown(String selector) {
    return page.select(selector).stream()
        .map(element ->
            Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                .map(Texts::oneLine)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(""))
        .filter(value -> !value.isEmpty() && value.length() <= MAX_AUTHOR)
        .findFirst();
  }
}
