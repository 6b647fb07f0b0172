package io.factweave.ingest.read;

/// Puts a text together from pieces: white space inside a line is one space, lines end with a line
/// feed, blocks (headings, paragraphs, lists, tables) are apart by an empty line.
final class TextBlocks {
  static final String CELL_BREAK = " | ";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private boolean blockEnded;

  void append(String piece) {
    line.append(piece);
  }

  void endLine() {
    String finished = Texts.oneLine(line.toString());
    line.setLength(0);
    if (!finished.isEmpty()) {
      text.append(blockEnded && !text.isEmpty() ? "\n" : "").append(finished).append('\n');
      blockEnded = false;
    }
  }

  void endBlock() {
    endLine();
    blockEnded = true;
  }

  /// All lines so far; ends with a line feed where there is any text.
  @Override
  public String toString() {
    endLine();
    return text.toString();
  }
}
