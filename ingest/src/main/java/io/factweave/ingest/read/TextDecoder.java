package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Turns bytes into characters: by their byte order mark, by the character set that the sender
/// named, as UTF-8 where they are valid UTF-8, as UTF-16 where every other byte is zero, else by
/// the frequencies of letters, and as Windows-1252 where these say nothing.
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 64 << 10;

  private record Mark(Charset charset, List<Integer> bytes) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32LE"), List.of(0xff, 0xfe, 0, 0)),
          new Mark(Charset.forName("UTF-32BE"), List.of(0, 0, 0xfe, 0xff)),
          new Mark(StandardCharsets.UTF_8, List.of(0xef, 0xbb, 0xbf)),
          new Mark(StandardCharsets.UTF_16LE, List.of(0xff, 0xfe)),
          new Mark(StandardCharsets.UTF_16BE, List.of(0xfe, 0xff)));

  private TextDecoder() {}

  /// The characters, without a byte order mark.
  ///
  /// @throws FactweaveException `NOT_TEXT` where they are none
  static String decode(byte[] bytes, @Nullable Charset named) {
    Mark mark = findMark(bytes);
    String text =
        mark == null
            ? new String(bytes, charset(bytes, named))
            : new String(
                bytes, mark.bytes().size(), bytes.length - mark.bytes().size(), mark.charset());
    if (!Texts.looksLikeText(text)) {
      throw new FactweaveException(
          IngestError.NOT_TEXT, "It holds binary data, not text. " + MediaTypes.SUPPORTED);
    }
    return Texts.printable(text);
  }

  /// Whether the first bytes of something are text in any character set that [#decode] knows.
  static boolean looksLikeText(byte[] head) {
    Mark mark = findMark(head);
    Charset charset = mark == null ? charset(head, null) : mark.charset();
    return Texts.looksLikeText(charset.decode(ByteBuffer.wrap(head)));
  }

  private static @Nullable Mark findMark(byte[] bytes) {
    return MARKS.stream().filter(mark -> startsWith(bytes, mark.bytes())).findFirst().orElse(null);
  }

  private static boolean startsWith(byte[] bytes, List<Integer> start) {
    for (int i = 0; i < start.size(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Charset charset(byte[] bytes, @Nullable Charset named) {
    if (named != null) {
      return named;
    }
    Charset wide = findWide(bytes);
    if (wide != null) {
      return wide;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes).orElse(WINDOWS_1252);
  }

  /// Letters of western text have a zero in one half of each UTF-16 unit.
  private static @Nullable Charset findWide(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < sample; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int half = sample / 2;
    if (half < 4 || Math.max(zeros[0], zeros[1]) * 10 < half * 4) {
      return null;
    }
    if (zeros[0] * 10 < zeros[1]) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[1] * 10 < zeros[0] ? StandardCharsets.UTF_16BE : null;
  }

  /// A character that is cut off at the end does not count.
  static boolean isUtf8(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(8192);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (true) {
      var result = decoder.decode(in, out, false);
      if (!result.isOverflow()) {
        return result.isUnderflow();
      }
      out.clear();
    }
  }

  /// The bytes as UTF-8, which they must be.
  static String decodeUtf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Optional<Charset> guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null || !Charset.isSupported(name)
        ? Optional.empty()
        : Optional.of(Charset.forName(name));
  }
}
