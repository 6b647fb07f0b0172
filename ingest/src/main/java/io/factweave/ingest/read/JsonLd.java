package io.factweave.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its article in JSON-LD with the words of schema.org. Contexts are not
/// followed; broken blocks are left aside.
final class JsonLd {
  private static final Logger LOG = LoggerFactory.getLogger(JsonLd.class);
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> OTHER_WORKS =
      Set.of("ReportageNewsArticle", "BlogPosting", "Report", "WebPage", "SocialMediaPosting");

  private final List<JsonNode> articles;

  private JsonLd(List<JsonNode> articles) {
    this.articles = articles;
  }

  static JsonLd in(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data()), nodes, 0);
      } catch (JacksonException e) {
        LOG.debug("A JSON-LD block is left aside", e); // other metadata remain
      }
    }
    // articles before the pages that hold them
    nodes.sort(java.util.Comparator.comparing((JsonNode node) -> type(node).equals("WebPage")));
    return new JsonLd(nodes);
  }

  private static void collect(JsonNode node, List<JsonNode> found, int depth) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, found, depth + 1));
    } else if (node.isObject()) {
      String type = type(node);
      if (type.endsWith("Article") || OTHER_WORKS.contains(type)) {
        found.add(node);
      }
      if (node.has("@graph")) {
        collect(node.get("@graph"), found, depth + 1);
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
  }

  /// The first of these fields that is a text.
  Optional<String> text(String... fields) {
    return Stream.of(fields)
        .flatMap(field -> articles.stream().map(article -> article.path(field)))
        .map(JsonLd::textOf)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String textOf(JsonNode value) {
    if (value.isString()) {
      return Texts.oneLine(org.jsoup.parser.Parser.unescapeEntities(value.stringValue(), false));
    }
    return value.isObject() ? textOf(value.path("@id")) : "";
  }

  /// The names of all authors.
  Optional<String> author() {
    return articles.stream()
        .map(article -> article.path("author"))
        .map(JsonLd::names)
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  private static String names(JsonNode author) {
    Stream<JsonNode> each = author.isArray() ? author.valueStream() : Stream.of(author);
    return each.map(one -> one.isObject() ? one.path("name") : one)
        .map(JsonLd::textOf)
        .filter(Objects::nonNull)
        .filter(name -> !name.isEmpty() && !name.startsWith("http"))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
