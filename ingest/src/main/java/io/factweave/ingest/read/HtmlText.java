package io.factweave.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes the text of an article's elements.
final class HtmlText implements NodeVisitor {
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "br", "caption");
  private static final Pattern CALL_TO_READER =
      Pattern.compile(
          "(?i)(advertisement|sponsored|(share|save|print|listen|follow us|subscribe|sign"
              + " up)\\b.{0,30}|(read|see) (more|also|next)\\b.{0,150}|related("
              + " (posts|articles|stories))?:?|skip to .{0,30}|comments are closed\\.?|\\d+"
              + " min(utes?)? read|(sign up|subscribe) (for|to) .{0,100}|(click|tap) here"
              + " .{0,100}|loading\\W*)");

  private final TextBlocks blocks = new TextBlocks();

  private HtmlText(String headline) {
    blocks.append(headline);
    blocks.endBlock();
  }

  /// The text, with the headline first.
  static String of(List<Element> elements, String headline) {
    HtmlText text = new HtmlText(headline);
    for (Element element : elements) {
      element.select("h1").stream()
          .filter(h1 -> Texts.oneLine(h1.text()).equals(headline))
          .forEach(Node::remove);
      dropLeftovers(element);
      text.blocks.endBlock();
      element.traverse(text);
      text.blocks.endBlock();
    }
    return text.blocks.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      blocks.append(isPreformatted(text) ? text.getWholeText() : text.text());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          blocks.append(TextBlocks.CELL_BREAK);
        }
      }
      default -> endIfBlock(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !Set.of("td", "th").contains(element.normalName())) {
      endIfBlock(element);
    }
  }

  private void endIfBlock(Element element) {
    boolean inside = element.closest("li, tr, dt, dd") != null;
    if (LINES.contains(element.normalName()) || (element.isBlock() && inside)) {
      if (element.closest("td, th") == null) {
        blocks.endLine();
      } else {
        blocks.append(" ");
      }
    } else if (element.isBlock()) {
      blocks.endBlock();
    }
  }

  private static boolean isPreformatted(TextNode text) {
    return text.parent() != null && text.parent().closest("pre") != null;
  }

  /// What only its text tells to be no part of the article: blocks that are nothing but a link,
  /// calls to the reader, headings with nothing below.
  private static void dropLeftovers(Element article) {
    for (Element block :
        new ArrayList<>(article.select("p, li, div, h2, h3, h4, h5, h6, ul, ol"))) {
      String text = Texts.oneLine(block.text());
      boolean leaf = block.select("p, li, div, ul, ol, table").size() <= 1;
      boolean link = leaf && text.length() < 200 && HtmlArticle.linkShare(block) > 0.9;
      if (!text.isEmpty() && (link || (leaf && CALL_TO_READER.matcher(text).matches()))) {
        block.remove();
      }
    }
    List<Element> headings = article.select("h2, h3, h4, h5, h6");
    headings.reversed().stream()
        .takeWhile(heading -> isLast(heading, article))
        .forEach(Node::remove);
  }

  private static boolean isLast(Element heading, Element article) {
    for (Node at = heading; at != null && !at.equals(article); at = at.parent()) {
      for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
        if (hasText(next)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasText(Node node) {
    return node instanceof Element element
        ? element.hasText()
        : node instanceof TextNode text && !text.isBlank();
  }
}
