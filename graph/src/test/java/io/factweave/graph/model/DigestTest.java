package io.factweave.graph.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void isTheSha256OfTheStandard() {
    assertThat(Digest.sha256("abc".getBytes(UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Digest.sha256(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void makesShortIdsOfSixteenDigits() {
    assertThat(Digest.shortId("abc")).isEqualTo("ba7816bf8f01cfea");
    assertThat(Digest.shortId("company-deepseek", "uses", "chip-h800"))
        .matches("[0-9a-f]{16}")
        .isEqualTo(Digest.shortId("company-deepseek", "uses", "chip-h800"));
  }

  @Test
  void tellsPartsApartByWhereTheyEnd() {
    assertThat(Digest.shortId("ab", "c"))
        .isNotEqualTo(Digest.shortId("a", "bc"))
        .isNotEqualTo(Digest.shortId("abc"))
        .isNotEqualTo(Digest.shortId("c", "ab"));
  }

  @Test
  void hashesCharactersAsUtf8() {
    assertThat(Digest.shortId("华为"))
        .isEqualTo(Digest.sha256("华为".getBytes(UTF_8)).substring(0, 16));
  }
}
