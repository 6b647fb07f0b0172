package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of a PDF with their places.
final class PdfLines extends PDFTextStripper {
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private final ReadLimits limits;
  private long length;
  private int page = -1;

  PdfLines(ReadLimits limits) {
    this.limits = limits;
    setSuppressDuplicateOverlappingText(true);
  }

  List<PdfLine> read(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    endLine();
    return List.copyOf(lines);
  }

  @Override
  protected void startPage(PDPage started) {
    endLine();
    page++;
    if (Thread.currentThread().isInterrupted()) {
      throw new FactweaveException(IngestError.BROKEN_DOCUMENT, "Reading was given up");
    }
  }

  @Override
  protected void endPage(PDPage ended) {
    endLine();
  }

  @Override
  protected void writeString(String string, List<TextPosition> at) {
    text.append(string);
    positions.addAll(at);
    length += string.length();
    Texts.checkLength(length, limits);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String line = Texts.oneLine(text.toString());
    if (!line.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.getFirst();
      TextPosition last = positions.getLast();
      lines.add(
          new PdfLine(
              line,
              page,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getHeightDir()));
    }
    text.setLength(0);
    positions.clear();
  }
}
