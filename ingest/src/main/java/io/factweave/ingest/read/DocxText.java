package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Writes the text of the main part of a Word document, read as a stream. Elements are told by
/// their local names, which the transitional and the strict form of the standard share (ECMA-376,
/// part 1, chapter 17).
final class DocxText {
  /// Deleted and moved text, field codes, the older of two forms, notes, hidden text's marks.
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "sectPr", "rPr");

  private final TextBlocks blocks = new TextBlocks();
  private final XMLStreamReader xml;
  private final ReadLimits limits;
  private int tables;
  private boolean cellBefore;
  private long length;

  private DocxText(XMLStreamReader xml, ReadLimits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  static String read(InputStream part, ReadLimits limits) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    DocxText text = new DocxText(factory.createXMLStreamReader(part), limits);
    text.read();
    return text.blocks.toString();
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    if (LEFT_OUT.contains(name)) {
      skip();
      return;
    }
    switch (name) {
      case "t" -> append(xml.getElementText());
      case "tab" -> append(" ");
      case "noBreakHyphen" -> append("\u2011");
      case "br", "cr" -> endLine();
      case "tbl" -> {
        blocks.endBlock();
        tables++;
      }
      case "tr" -> cellBefore = false;
      case "tc" -> {
        if (cellBefore) {
          append(TextBlocks.CELL_BREAK);
        }
        cellBefore = true;
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (tables > 0) {
          append(" ");
        } else {
          blocks.endBlock();
        }
      }
      case "tr" -> blocks.endLine();
      case "tbl" -> {
        blocks.endBlock();
        tables--;
      }
      default -> {}
    }
  }

  private void endLine() {
    if (tables > 0) {
      append(" ");
    } else {
      blocks.endLine();
    }
  }

  private void append(String text) {
    if (Thread.currentThread().isInterrupted()) {
      throw new FactweaveException(IngestError.BROKEN_DOCUMENT, "Reading was given up");
    }
    length += text.length();
    Texts.checkLength(length, limits);
    blocks.append(text);
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }
}
