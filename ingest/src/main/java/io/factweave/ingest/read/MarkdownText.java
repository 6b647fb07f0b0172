package io.factweave.ingest.read;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/// Collects the text of a Markdown tree.
final class MarkdownText extends AbstractVisitor {
  private final TextBlocks blocks = new TextBlocks();

  @Override
  public void visit(Heading heading) {
    block(() -> visitChildren(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getParent() instanceof ListItem) {
      visitChildren(paragraph);
      blocks.endLine();
    } else {
      block(() -> visitChildren(paragraph));
    }
  }

  @Override
  public void visit(org.commonmark.node.BulletList list) {
    block(() -> visitChildren(list));
  }

  @Override
  public void visit(org.commonmark.node.OrderedList list) {
    block(() -> visitChildren(list));
  }

  @Override
  public void visit(ListItem item) {
    blocks.endLine();
    visitChildren(item);
    blocks.endLine();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    lines(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    lines(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    block(() -> blocks.append(Jsoup.parseBodyFragment(html.getLiteral()).text()));
  }

  @Override
  public void visit(HtmlInline html) {
    if (html.getLiteral().toLowerCase(java.util.Locale.ROOT).startsWith("<br")) {
      blocks.endLine();
    }
  }

  @Override
  public void visit(Image image) {
    // what an image is called is no part of the text
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell && node.getPrevious() != null) {
      blocks.append(TextBlocks.CELL_BREAK);
    }
    visitChildren(node);
    if (node instanceof TableRow) {
      blocks.endLine();
    }
  }

  @Override
  public void visit(org.commonmark.node.CustomBlock table) {
    block(() -> visitChildren(table));
  }

  @Override
  public void visit(Text text) {
    blocks.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    blocks.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    blocks.append(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    blocks.endLine();
  }

  private void lines(String literal) {
    block(() ->
        literal
            .lines()
            .forEach(line -> {
              blocks.append(line);
              blocks.endLine();
            }));
  }

  private void block(Runnable content) {
    blocks.endBlock();
    content.run();
    blocks.endBlock();
  }

  @Override
  public String toString() {
    return blocks.toString();
  }
}
