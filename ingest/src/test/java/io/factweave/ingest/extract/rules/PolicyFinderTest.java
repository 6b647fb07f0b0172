package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyFinderTest {
  private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)]");

  static Stream<String> rows() {
    return WordClasses.lines("policies.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsDescribedPolicies(String row) {
    List<String> expected = new ArrayList<>();
    Matcher matcher = BRACKETED.matcher(row);
    while (matcher.find()) {
      expected.add(matcher.group(1));
    }

    assertThat(policies(Extractions.of(row.replace("[", "").replace("]", ""))))
        .containsExactlyElementsOf(expected);
  }

  private static List<String> policies(Extraction extraction) {
    return of(extraction, "Policy").stream()
        .flatMap(entity -> entity.mentions().stream())
        .map(Mention::text)
        .toList();
  }

  private static List<LocalEntity> of(Extraction extraction, String type) {
    return extraction.entities().stream().filter(e -> e.type().name().equals(type)).toList();
  }

  @Test
  void findsOnePolicyWithinAnother() {
    Extraction extraction =
        Extractions.of(
            "Officials announced an expansion of existing curbs on chip exports to Iran.");

    assertThat(policies(extraction))
        .containsExactly(
            "expansion of existing curbs on chip exports to Iran",
            "existing curbs on chip exports to Iran");
  }

  @Test
  void joinsShorterMentionsToTheFullerOne() {
    Extraction extraction =
        Extractions.of(
            "Japan imposed strict export controls on lithography machines. The export controls"
                + " hurt.");

    assertThat(of(extraction, "Policy")).hasSize(1);
    assertThat(of(extraction, "Policy").getFirst().mentions())
        .extracting(Mention::text)
        .containsExactly("strict export controls on lithography machines", "export controls");
  }

  @Test
  void keepsPoliciesOnOtherMattersApart() {
    Extraction extraction =
        Extractions.of("Japan has tariffs on Korean steel. India has tariffs on Chinese tires.");

    assertThat(of(extraction, "Policy")).hasSize(2);
  }

  @Test
  void takesBareExportControlsForNoPolicy() {
    assertThat(policies(Extractions.of("Everybody talks about export controls these days.")))
        .isEmpty();
  }

  @Test
  void findsControlledGoodsInSentencesAboutTheirPolicy() {
    Extraction extraction =
        Extractions.of(
            "Beijing announced a ban on exports of gallium and germanium. Machines are made"
                + " elsewhere.");

    assertThat(of(extraction, "Technology"))
        .extracting(LocalEntity::name)
        .containsExactly("gallium and germanium");
  }
}
