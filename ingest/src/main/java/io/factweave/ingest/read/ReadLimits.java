package io.factweave.ingest.read;

import java.time.Duration;

/// How much of one document is read before it is refused with `DOCUMENT_TOO_LARGE`.
///
/// @param maxBytes of the source as it comes; of one line in a JSON lines file
/// @param maxUnpackedBytes of what a compressed source (DOCX, PDF) holds
/// @param maxTextLength of the extracted text, in UTF-16 units
/// @param maxPages of a PDF
/// @param maxTime for reading one document, beyond which it counts as broken
public record ReadLimits(
    int maxBytes, int maxUnpackedBytes, int maxTextLength, int maxPages, Duration maxTime) {

  /// 64 MiB, 256 MiB unpacked, 5,000,000 characters, 5,000 pages, one minute.
  public static final ReadLimits DEFAULT =
      new ReadLimits(64 << 20, 256 << 20, 5_000_000, 5_000, Duration.ofMinutes(1));

  public ReadLimits {
    if (maxBytes < 1
        || maxUnpackedBytes < 1
        || maxTextLength < 1
        || maxPages < 1
        || !maxTime.isPositive()) {
      throw new IllegalArgumentException("Every limit of reading is above zero");
    }
  }
}
