package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at the compressed streams of a PDF before a library unpacks them in memory. Images are
/// left aside: reading text never unpacks them.
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DICTIONARY = 1000;

  private PdfStreams() {}

  /// @throws FactweaveException `DOCUMENT_TOO_LARGE` where one stream unpacks to more than allowed
  static void refuseBombs(byte[] pdf, ReadLimits limits) {
    byte[] buffer = new byte[64 << 10];
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      if (!isImage(pdf, at) && inflatesBeyond(pdf, at, buffer, limits.maxUnpackedBytes())) {
        throw new FactweaveException(
            IngestError.DOCUMENT_TOO_LARGE,
            "A part of the PDF unpacks to more than %,d bytes, which is the limit"
                .formatted(limits.maxUnpackedBytes()));
      }
    }
  }

  /// Where the bytes of the next stream begin; -1 where there is none.
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length + 2 < pdf.length; i++) {
      if (pdf[i] == 's' && isKeyword(pdf, i)) {
        int end = i + STREAM.length;
        if (pdf[end] == '\n') {
          return end + 1;
        }
        if (pdf[end] == '\r') {
          return pdf[end + 1] == '\n' ? end + 2 : end + 1;
        }
      }
    }
    return -1;
  }

  private static boolean isKeyword(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at == 0 || pdf[at - 1] != 'd'; // endstream
  }

  private static boolean isImage(byte[] pdf, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("/Image");
  }

  private static boolean inflatesBeyond(byte[] pdf, int start, byte[] buffer, long limit) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      while (!inflater.finished() && inflater.getBytesWritten() <= limit) {
        if (inflater.inflate(buffer) == 0) {
          break; // cut off
        }
      }
      return inflater.getBytesWritten() > limit;
    } catch (DataFormatException e) {
      return inflater.getBytesWritten() > limit; // packed otherwise
    } finally {
      inflater.end();
    }
  }
}
