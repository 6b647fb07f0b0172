package io.factweave.ingest.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Takes out of a page what is never part of an article: by the element's kind, its role, whether
/// it is hidden, and the words in its class and id. An element with most of the page's text stays
/// whatever it is called.
final class HtmlCleaner {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, annotation, iframe, object, embed, canvas,"
          + " audio, video, form, button, input, select, textarea, label, dialog, menu, nav, aside,"
          + " img, picture, figcaption, link, meta, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
          + " [role=dialog], [role=alertdialog], [role=search], [role=menu], [role=menubar],"
          + " [role=toolbar], [role=tablist], [aria-modal=true]";
  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{Alnum}]+|(?<=[a-z])(?=[A-Z])");

  /// One of these as a word of the class or id.
  private static final Set<String> SURROUNDINGS =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "comment",
          "comments",
          "disqus",
          "respond",
          "related",
          "recommended",
          "recommendations",
          "recirc",
          "recirculation",
          "share",
          "sharing",
          "sharebar",
          "social",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "promo",
          "promotion",
          "sponsor",
          "sponsored",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "adslot",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "footer",
          "masthead",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "toolbar",
          "pagination",
          "pager",
          "popup",
          "modal",
          "overlay",
          "skip",
          "trending",
          "popular",
          "outbrain",
          "taboola",
          "paywall",
          "tags",
          "taglist",
          "topics",
          "noprint",
          "toc",
          "infobox",
          "navbox",
          "catlinks",
          "metadata",
          "editsection",
          "hidden",
          "offscreen",
          "sr",
          "visually",
          "screenreader",
          "widget",
          "feedback",
          "rating",
          "print",
          "donate",
          "donation",
          "cta",
          "teaser",
          "teasers",
          "carousel",
          "bio");

  /// Words of a class or id that mark it only together.
  private static final List<Set<String>> SURROUNDING_PAIRS =
      List.of(
          Set.of("most", "read"),
          Set.of("read", "more"),
          Set.of("read", "next"),
          Set.of("more", "stories"),
          Set.of("more", "from"),
          Set.of("more", "news"),
          Set.of("also", "read"),
          Set.of("see", "also"),
          Set.of("up", "next"),
          Set.of("sign", "up"),
          Set.of("site", "header"),
          Set.of("page", "header"),
          Set.of("about", "author"),
          Set.of("author", "box"),
          Set.of("follow", "us"));

  /// Where author and date stand, if the element is short.
  private static final Set<String> BY_LINES =
      Set.of(
          "byline",
          "by",
          "author",
          "authors",
          "meta",
          "postmeta",
          "published",
          "pubdate",
          "timestamp",
          "date",
          "dateline",
          "posted",
          "credits",
          "credit");

  private static final Set<String> BY_LINE_PROPERTIES =
      Set.of("author", "datePublished", "dateModified");

  private static final int MAX_BY_LINE = 200;
  private static final int MAX_AROUND = 60;
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?]$");
  private static final double MOST = 0.5;

  private HtmlCleaner() {}

  static void clean(Document page) {
    page.select(NEVER_TEXT).forEach(Node::remove);
    int whole = page.body().text().length();
    for (Element element : page.body().select("*")) {
      boolean gone = element.parent() == null;
      if (!gone && isSurrounding(element) && element.text().length() <= MOST * whole) {
        element.remove();
      }
    }
  }

  private static boolean isHidden(Element element) {
    return HIDING.matcher(element.attr("style")).find();
  }

  private static boolean isSurrounding(Element element) {
    return isHidden(element)
        || isFooter(element)
        || isHeaderOfSite(element)
        || isCalledSurrounding(element)
        || isByLine(element)
        || isNoteMark(element);
  }

  /// A footer of an article holds tags and share links, a quotation's its source.
  private static boolean isFooter(Element element) {
    return element.normalName().equals("footer") && element.closest("blockquote") == null;
  }

  private static boolean isHeaderOfSite(Element element) {
    return element.normalName().equals("header")
        && element.closest("article, main") == null
        && (element.selectFirst("h1") == null || element.selectFirst("nav") != null);
  }

  private static boolean isCalledSurrounding(Element element) {
    if (Set.of("body", "article", "main", "h1", "p").contains(element.normalName())
        && !isCalledComment(element)) {
      return false;
    }
    List<String> words = words(element);
    return words.stream().anyMatch(SURROUNDINGS::contains)
        || SURROUNDING_PAIRS.stream().anyMatch(words::containsAll);
  }

  /// Comments and cards of other articles are often `article` elements themselves.
  private static boolean isCalledComment(Element element) {
    return !element.normalName().equals("body")
        && words(element).stream()
            .anyMatch(Set.of("comment", "comments", "related", "teaser", "promo")::contains);
  }

  private static boolean isByLine(Element element) {
    if (element.normalName().equals("time")) {
      return isAlone(element);
    }
    return isCalledByLine(element)
        && !element.normalName().equals("body")
        && element.text().length() <= MAX_BY_LINE
        && element.selectFirst("h1, h2, h3") == null
        && (element.isBlock() || isAlone(element));
  }

  private static boolean isCalledByLine(Element element) {
    return words(element).stream().anyMatch(BY_LINES::contains)
        || BY_LINE_PROPERTIES.contains(element.attr("itemprop"));
  }

  /// Whether it is no part of a sentence: the text around it, up to the next block, is short and
  /// does not end like one.
  private static boolean isAlone(Element element) {
    Element outer = element;
    while (outer.parent() != null && !outer.parent().isBlock()) {
      outer = outer.parent();
    }
    StringBuilder line = new StringBuilder(outer.text());
    for (Node at = outer.previousSibling(); at != null && isInline(at); at = at.previousSibling()) {
      line.insert(0, text(at));
    }
    for (Node at = outer.nextSibling(); at != null && isInline(at); at = at.nextSibling()) {
      line.append(text(at));
    }
    String whole = line.toString().strip();
    return whole.length() - element.text().length() < MAX_AROUND && !SENTENCE.matcher(whole).find();
  }

  private static boolean isInline(Node node) {
    return !(node instanceof Element element && element.isBlock());
  }

  private static String text(Node node) {
    return switch (node) {
      case TextNode text -> text.text();
      case Element element -> element.text();
      default -> "";
    };
  }

  /// The raised number of a footnote.
  private static boolean isNoteMark(Element element) {
    return element.normalName().equals("sup")
        && element.selectFirst("a[href^=#]") != null
        && HtmlArticle.linkShare(element) > 0.9;
  }

  private static List<String> words(Element element) {
    String names = element.className() + " " + element.id();
    return Arrays.stream(WORD_BREAK.split(names))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
