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
  private static final Set<String> ONE_LINE = Set.of("li", "tr", "dt", "dd");
  private static final Pattern CALL_TO_READER =
      Pattern.compile(
          "(?i)(advertisement|sponsored|(share|save|print|listen|follow us|subscribe|sign"
              + " up)\\b.{0,30}|(read|see) (more|also|next)\\b.{0,150}|related("
              + " (posts|articles|stories))?:?|skip to .{0,30}|comments are closed\\.?|\\d+"
              + " min(utes?)? read|(sign up|subscribe) (for|to) .{0,100}|(click|tap) here"
              + " .{0,100}|loading\\W*)");

  private final TextBlocks blocks = new TextBlocks();
  private int lines; // open elements whose text stands on one line
  private int cells; // open table cells
  private int preformatted; // open elements that keep their line ends

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
      append(text);
    } else if (node instanceof Element element) {
      if (isCell(element) && element.previousElementSibling() != null) {
        blocks.append(TextBlocks.CELL_BREAK);
      }
      endIfBlock(element);
      count(element, 1);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      count(element, -1);
      endIfBlock(element);
    }
  }

  private void append(TextNode text) {
    if (preformatted == 0) {
      blocks.append(text.text());
      return;
    }
    String[] rows = text.getWholeText().split("\\R", -1);
    for (int i = 0; i < rows.length; i++) {
      if (i > 0) {
        blocks.endLine();
      }
      blocks.append(rows[i]);
    }
  }

  private void count(Element element, int change) {
    String name = element.normalName();
    lines += ONE_LINE.contains(name) ? change : 0;
    cells += isCell(element) ? change : 0;
    preformatted += name.equals("pre") ? change : 0;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private void endIfBlock(Element element) {
    if (isCell(element)) {
      return;
    }
    boolean line = LINES.contains(element.normalName());
    if (cells > 0 && (line || element.isBlock())) {
      blocks.append(" ");
    } else if (line || (element.isBlock() && lines > 0)) {
      blocks.endLine();
    } else if (element.isBlock()) {
      blocks.endBlock();
    }
  }

  /// What only its text tells to be no part of the article: blocks that are nothing but a link,
  /// calls to the reader, headings with nothing below.
  private static void dropLeftovers(Element article) {
    List<Element> blocks = new ArrayList<>(article.select("p, li, div, h2, h3, h4, h5, h6"));
    blocks.stream()
        .filter(block -> block.children().stream().noneMatch(Element::isBlock))
        .filter(HtmlText::isLeftover)
        .forEach(Node::remove);
    List<Element> headings = article.select("h2, h3, h4, h5, h6");
    headings.reversed().stream()
        .takeWhile(heading -> isLast(heading, article))
        .forEach(Node::remove);
  }

  private static boolean isLeftover(Element block) {
    String text = Texts.oneLine(block.text());
    return (!text.isEmpty() && text.length() < 200 && HtmlArticle.linkShare(block) > 0.9)
        || CALL_TO_READER.matcher(text).matches();
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
