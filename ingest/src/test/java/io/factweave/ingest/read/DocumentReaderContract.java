package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every reader keeps to.
abstract class DocumentReaderContract {

  abstract DocumentReader reader();

  /// A document of its format with some text.
  abstract byte[] sample();

  final Content content(byte[] bytes) {
    String mediaType = reader().mediaTypes().iterator().next();
    return new Content(bytes, new DetectedType(mediaType, null), null, ReadLimits.DEFAULT);
  }

  final ReadText read(byte[] bytes) {
    return reader().read(content(bytes));
  }

  @Test
  void readsTheSameTwice() {
    assertThat(read(sample())).isEqualTo(read(sample())).isNotNull();
  }

  @Test
  void readsTextThatEveryFormatCanCarry() {
    String text = read(sample()).text();

    assertThat(text).isNotBlank().isEqualTo(Texts.printable(text));
  }

  @Test
  void namesAMediaTypeOfItsOwn() {
    assertThat(reader().mediaTypes()).contains(read(sample()).metadata().mediaType());
  }

  @Test
  void givesAdviceForEmptyDocuments() {
    assertThat(reader().adviceWhereEmpty()).endsWith(".");
  }
}
