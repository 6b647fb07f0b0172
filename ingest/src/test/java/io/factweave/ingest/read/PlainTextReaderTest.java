package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextReaderTest extends DocumentReaderContract {

  @Override
  DocumentReader reader() {
    return new PlainTextReader();
  }

  @Override
  byte[] sample() {
    return utf8("A title\nBy Ada Quayle\nMarch 5, 2024\n\nThe text begins here. 你好 🙂\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keepsTheTextAsItIs() {
    String text = "  One line.\r\n\r\n\tAnother,  with 華為 and 🙂.\n \n";

    assertThat(read(utf8(text)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsTextWithAByteOrderMark(String charset) {
    byte[] bytes = "\ufeffDéjà vu in Zürich 🙂".getBytes(Charset.forName(charset));

    assertThat(read(bytes).text()).isEqualTo("Déjà vu in Zürich 🙂");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsWideTextWithoutAByteOrderMark(String charset) {
    byte[] bytes = "Nvidia sells chips to Zürich.".getBytes(Charset.forName(charset));

    assertThat(read(bytes).text()).isEqualTo("Nvidia sells chips to Zürich.");
  }

  @Test
  void readsWesternEuropeanText() {
    byte[] bytes =
        "Le président français a été reçu à l’Élysée – hier, près de la fenêtre."
            .getBytes(Charset.forName("windows-1252"));

    assertThat(read(bytes).text())
        .isEqualTo("Le président français a été reçu à l’Élysée – hier, près de la fenêtre.");
  }

  @Test
  void readsChineseTextOfTheNationalStandard() {
    String text = "华为技术有限公司是一家中国公司，总部位于深圳。该公司由任正非于一九八七年创立，从事通信设备的研发。";

    assertThat(read(text.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(text);
  }

  @Test
  void takesTheCharacterSetThatTheSenderNames() {
    byte[] bytes = "Łódź leży w Polsce".getBytes(Charset.forName("ISO-8859-2"));
    Source source = Source.ofBytes("a", bytes, "", "text/plain; charset=iso-8859-2");

    assertThat(SourceReader.standard().readOne(source).document().text())
        .isEqualTo("Łódź leży w Polsce");
  }

  @Test
  void putsASpaceForEachControlCharacter() {
    String text =
        "Nvidia\u0000and\u0007AMD make chips for machines that learn from data, and so do many"
            + " other firms in many lands of the earth, large and small.";

    assertThat(read(utf8(text)).text())
        .isEqualTo(
            "Nvidia and AMD make chips for machines that learn from data, and so do many other"
                + " firms in many lands of the earth, large and small.");
  }

  @Test
  void refusesBinaryData() {
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3, 0, 0, 0, 65, 2}))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("binary data");
  }

  @Test
  void takesTitleAuthorAndDateFromTheLinesAboveTheText() {
    var metadata = read(sample()).metadata();

    assertThat(metadata.title()).isEqualTo("A title");
    assertThat(metadata.author()).isEqualTo("Ada Quayle");
    assertThat(metadata.publishedOn()).isEqualTo(new PartialDate("2024-03-05"));
  }

  @Test
  void takesNoTitleFromAParagraph() {
    var metadata =
        read(utf8("Nvidia sold chips on May 3, 2024.\nIt sold many of them.")).metadata();

    assertThat(metadata.title()).isNull();
    assertThat(metadata.publishedOn()).isNull();
  }
}
