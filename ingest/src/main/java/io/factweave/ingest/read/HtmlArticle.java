package io.factweave.ingest.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds where the article stands on a cleaned page. Elements that say so are believed where they
/// hold a fair part of the page's running text. Else each block of running text counts for the
/// elements around it, the nearest most, less where their text is links; the best element wins,
/// together with those beside it that have as much to say.
final class HtmlArticle {
  private static final double FAIR_PART = 0.4;
  private static final int MIN_BLOCK = 25;
  private static final double WIDER = 1.2;
  private static final double SIBLING_PART = 0.2;

  private final Document page;

  private HtmlArticle(Document page) {
    this.page = page;
  }

  /// The elements that make up the article, in the order of the page.
  static List<Element> in(Document page, String headline) {
    HtmlArticle article = new HtmlArticle(page);
    return article.bySemantics(headline).orElseGet(article::byDensity);
  }

  private Optional<List<Element>> bySemantics(String headline) {
    int whole = runningText(page.body());
    for (String selector : List.of("article", "[itemprop=articleBody]", "main, [role=main]")) {
      Optional<Element> best =
          page.select(selector).stream()
              .filter(element -> runningText(element) >= Math.max(1, FAIR_PART * whole))
              .max(
                  Comparator.comparing((Element element) -> holds(element, headline))
                      .thenComparingInt(HtmlArticle::runningText)
                      .thenComparingInt(element -> -element.parents().size()));
      if (best.isPresent()) {
        return Optional.of(List.of(narrowed(best.get())));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Element element, String headline) {
    return !headline.isEmpty() && Texts.oneLine(element.text()).contains(headline);
  }

  /// An article may say where its body is; what is left besides is its heading.
  private static Element narrowed(Element article) {
    Element body = article.selectFirst("[itemprop=articleBody]");
    boolean nearlyAll = body != null && runningText(body) >= 0.9 * runningText(article);
    return body != null && !nearlyAll && runningText(body) >= 0.5 * runningText(article)
        ? body
        : article;
  }

  private List<Element> byDensity() {
    Map<Element, Double> scores = scores();
    Map.Entry<Element, Double> top =
        scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    Element around = top == null ? null : top.getKey().parent();
    if (top == null || around == null) {
      return List.of(page.body());
    }
    Element wider = widened(top.getKey());
    if (!wider.equals(top.getKey())) {
      return List.of(wider);
    }
    double least = Math.max(10, top.getValue() * SIBLING_PART);
    return around.children().stream()
        .filter(sibling ->
            sibling.equals(top.getKey())
                || scores.getOrDefault(sibling, 0.0) >= least
                || isParagraph(sibling))
        .toList();
  }

  /// The text may be spread over sections, each in elements of its own.
  private static Element widened(Element top) {
    Element best = top;
    Element around = top.parent();
    for (int level = 0; level < 4 && around != null && around.parent() != null; level++) {
      if (around.normalName().equals("body")) {
        break;
      }
      if (runningText(around) >= WIDER * runningText(best) && linkShare(around) < 0.3) {
        best = around;
      }
      around = around.parent();
    }
    return best;
  }

  private static boolean isParagraph(Element element) {
    return element.normalName().equals("p")
        && element.text().length() > 80
        && linkShare(element) < 0.25;
  }

  /// Elements in the order of the page's text.
  private Map<Element, Double> scores() {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element block : page.body().select("p, pre, td, blockquote, li, div, section")) {
      int length = ownText(block);
      if (length >= MIN_BLOCK && linkShare(block) < 0.5) {
        double points = 1 + Math.min(length / 100.0, 5) + commas(block);
        boolean holdsText = block.normalName().equals("div");
        addUpwards(holdsText ? block : block.parent(), points, scores);
      }
    }
    scores.replaceAll((element, score) -> score * (1 - linkShare(element)));
    return scores;
  }

  private static void addUpwards(
      @Nullable Element from, double points, Map<Element, Double> scores) {
    double part = points;
    Element element = from;
    for (int level = 1; level <= 3 && element != null; level++) {
      if (element.normalName().equals("html")) {
        return;
      }
      scores.merge(element, part, Double::sum);
      part = points / (2 * level);
      element = element.parent();
    }
  }

  /// Characters of text that stand in the element itself, with its inline children.
  private static int ownText(Element block) {
    int length = 0;
    for (var node : block.childNodes()) {
      if (node instanceof TextNode text) {
        length += text.text().strip().length();
      } else if (node instanceof Element child && !child.isBlock()) {
        length += child.text().length();
      }
    }
    return length;
  }

  private static long commas(Element block) {
    return Math.min(
        10, block.ownText().chars().filter(c -> c == ',' || c == '，' || c == '、').count());
  }

  /// Which part of the text is links, in [0, 1].
  static double linkShare(Element element) {
    int all = element.text().length();
    int linked = element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 0 : Math.min(1.0, (double) linked / all);
  }

  /// Characters of text in blocks that are not mostly links.
  private static int runningText(Element element) {
    int length = 0;
    for (Element block :
        element.select("p, li, td, pre, blockquote, div, section, article, main")) {
      int own = ownText(block);
      if (own >= MIN_BLOCK && linkShare(block) < 0.5) {
        length += own;
      }
    }
    return length;
  }
}
