package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.evaluate.BioDocument.LabelledTokens;
import io.factweave.ingest.evaluate.GoldLines.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads files of a token a line, the token in the first column and its tag in the last, separated by
/// tabs or white space, an empty line behind each sentence. Tags are BIO, IOB1 or IOBES, before or
/// behind the label (`B-PER`, `PER_B`). A line that begins with `#` and does not end in a tag is a
/// comment.
final class BioReader {
  private static final String DOCUMENT_START = "-DOCSTART-";
  private static final Pattern OUTSIDE = Pattern.compile("O");
  private static final Pattern PREFIXED = Pattern.compile("([BIESLU])[-_](.+)");
  private static final Pattern SUFFIXED = Pattern.compile("(.+)[-_]([BIESLU])");

  private final boolean sentencesAlone;
  private final List<BioDocument> documents = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<LabelledTokens> spans = new ArrayList<>();
  private @Nullable Tag open;
  private int openSince;

  /// A label and the place of a token in its span.
  private record Tag(char place, String label) {

    boolean begins(@Nullable Tag before) {
      return switch (place) {
        case 'B', 'S', 'U' -> true;
        default -> before == null || before.ends() || !before.label().equals(label);
      };
    }

    boolean ends() {
      return place == 'E' || place == 'S' || place == 'L' || place == 'U';
    }
  }

  private BioReader(boolean sentencesAlone) {
    this.sentencesAlone = sentencesAlone;
  }

  /// The documents of a file: its sentences; or what stands between lines of `-DOCSTART-` where it
  /// has them.
  ///
  /// @param sentences every sentence is a document, even so
  static List<BioDocument> read(Path file, boolean sentences) {
    List<Line> lines = GoldLines.read(file);
    boolean whole = lines.stream().anyMatch(line -> line.text().startsWith(DOCUMENT_START));
    BioReader reader = new BioReader(sentences || !whole);
    lines.forEach(reader::add);
    reader.endDocument();
    if (reader.documents.isEmpty()) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE, "%s has no token".formatted(file));
    }
    return reader.documents;
  }

  /// Whether this line has a token and a tag.
  static boolean isTagged(String line) {
    String[] columns = columns(line);
    return columns.length > 1 && isTag(columns[columns.length - 1]);
  }

  private void add(Line line) {
    if (line.text().isBlank()) {
      endSentence();
    } else if (line.text().startsWith(DOCUMENT_START)) {
      endDocument();
    } else if (isTagged(line.text())) {
      String[] columns = columns(line.text());
      addToken(columns[0], columns[columns.length - 1]);
    } else if (!line.text().startsWith("#")) {
      throw line.broken(
          "a token and a tag are expected, such as 'Ada B-PER' or 'was O', not '%s'"
              .formatted(line.text().strip()));
    }
  }

  private void addToken(String token, String tag) {
    Tag now = parse(tag);
    if (now == null || now.begins(open)) {
      endSpan();
      openSince = tokens.size();
    }
    open = now;
    tokens.add(token);
  }

  private void endSpan() {
    if (open != null) {
      spans.add(new LabelledTokens(openSince, tokens.size(), open.label()));
    }
    open = null;
  }

  private void endSentence() {
    endSpan();
    if (sentencesAlone) {
      endDocument();
    }
  }

  private void endDocument() {
    endSpan();
    if (!tokens.isEmpty()) {
      documents.add(new BioDocument(String.valueOf(documents.size() + 1), tokens, spans));
    }
    tokens.clear();
    spans.clear();
  }

  private static String[] columns(String line) {
    return line.indexOf('\t') >= 0 ? line.stripTrailing().split("\t+") : line.strip().split("\\s+");
  }

  private static boolean isTag(String text) {
    return OUTSIDE.matcher(text).matches()
        || PREFIXED.matcher(text).matches()
        || SUFFIXED.matcher(text).matches();
  }

  private static @Nullable Tag parse(String text) {
    Matcher prefixed = PREFIXED.matcher(text);
    if (prefixed.matches()) {
      return new Tag(prefixed.group(1).charAt(0), prefixed.group(2));
    }
    Matcher suffixed = SUFFIXED.matcher(text);
    return suffixed.matches() ? new Tag(suffixed.group(2).charAt(0), suffixed.group(1)) : null;
  }
}
