package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The lines of a stream that are not blank, one in memory at a time. The stream is closed after
/// its last line. A stream that breaks gives a last line with that problem.
final class JsonLines implements Iterator<JsonLines.Line> {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream stream;
  private final int maxBytes;
  private int number;
  private boolean ended;
  private @Nullable Line next;

  /// @param number counted from 1, blank lines included
  /// @param problem why its bytes are not all there
  record Line(int number, ByteArrayOutputStream buffer, @Nullable FactweaveException problem) {

    /// Without line end and byte order mark.
    byte[] bytes() {
      byte[] bytes = buffer.toByteArray();
      boolean marked =
          number == 1 && Arrays.equals(bytes, 0, Math.min(3, bytes.length), MARK, 0, 3);
      return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    boolean isBlank() {
      return problem == null && new String(bytes(), StandardCharsets.UTF_8).isBlank();
    }
  }

  JsonLines(InputStream stream, int maxBytes) {
    this.stream = new BufferedInputStream(stream, 64 << 10);
    this.maxBytes = maxBytes;
    this.next = nextWithContent();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = nextWithContent();
    return line;
  }

  private @Nullable Line nextWithContent() {
    Line line = readLine();
    while (line != null && line.isBlank()) {
      line = readLine();
    }
    return line;
  }

  private @Nullable Line readLine() {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    try {
      int first = ended ? -1 : stream.read();
      if (first < 0) {
        ended = true;
        stream.close();
        return null;
      }
      number++;
      return new Line(number, buffer, fill(buffer, first) ? null : tooLong());
    } catch (IOException e) {
      boolean known = ended;
      ended = true;
      return known ? null : new Line(number, buffer, stopped(e));
    }
  }

  /// Whether the whole line found room.
  private boolean fill(ByteArrayOutputStream buffer, int first) throws IOException {
    boolean whole = true;
    for (int next = first; next >= 0 && next != '\n'; next = stream.read()) {
      whole &= buffer.size() < maxBytes;
      if (whole) {
        buffer.write(next);
      }
    }
    return whole;
  }

  private FactweaveException tooLong() {
    return new FactweaveException(
        IngestError.DOCUMENT_TOO_LARGE,
        "The line has more than %,d bytes, which is the limit".formatted(maxBytes));
  }

  private static FactweaveException stopped(IOException e) {
    return new FactweaveException(
        IngestError.BROKEN_DOCUMENT, "Reading stopped: %s".formatted(e.getMessage()), e);
  }
}
