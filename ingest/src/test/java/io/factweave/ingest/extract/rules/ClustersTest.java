package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Alias;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {

  @Test
  void putsSpellingsOfACountryTogether() {
    assertThat(Fixtures.clusters("The US grew. The U.S. fell. The United States won."))
        .singleElement()
        .satisfies(entity -> {
          assertThat(entity.name()).isEqualTo("United States");
          assertThat(entity.names()).hasSize(3);
        });
  }

  @Test
  void keepsACountryAndItsGovernmentApart() {
    List<DraftEntity> entities =
        Fixtures.clusters("The U.S. grew. The U.S. government agreed. Washington banned it.");
    assertThat(entities)
        .extracting(DraftEntity::type)
        .containsExactly(NameType.COUNTRY, NameType.GOVERNMENT_BODY);
    assertThat(entities.getLast().names()).hasSize(2);
  }

  @Test
  void namesWhatIsOnlyAbbreviatedByItsUsualName() {
    assertThat(Fixtures.clusters("CFIUS met in the U.S."))
        .extracting(DraftEntity::name)
        .containsExactly("Committee on Foreign Investment in the United States", "United States");
  }

  @Test
  void givesASurnameToTheNearestFullNameBefore() {
    List<DraftEntity> entities =
        Fixtures.clusters(
            "Adam Quorl said so. Quorl left. His sister Sarah Quorl said no. Quorl told"
                + " reporters.");
    assertThat(entities).extracting(DraftEntity::name).containsExactly("Adam Quorl", "Sarah Quorl");
    assertThat(entities).allSatisfy(entity -> assertThat(entity.names()).hasSize(2));
  }

  @Test
  void joinsADefinedAcronymAsAlias() {
    assertThat(Fixtures.clusters("The Center for Quorl Policy (CQP) spoke. CQP left."))
        .singleElement()
        .satisfies(entity -> {
          assertThat(entity.name()).isEqualTo("Center for Quorl Policy");
          assertThat(entity.aliases()).containsExactly(new Alias("CQP", Alias.Kind.ACRONYM));
        });
  }

  @Test
  void joinsAFirmWithAndWithoutItsLegalForm() {
    assertThat(Fixtures.clusters("Zorblatt Photonics Co., Ltd. fell. Zorblatt Photonics rose."))
        .singleElement()
        .extracting(DraftEntity::name)
        .isEqualTo("Zorblatt Photonics Co., Ltd.");
  }

  @Test
  void keepsVersionsApart() {
    assertThat(Fixtures.clusters("They compared GPT-4 and GPT-4o on the H100 and the H200."))
        .extracting(DraftEntity::name)
        .containsExactly("GPT-4", "GPT-4o", "H100", "H200");
  }

  @Test
  void joinsSingularAndPluralOfAChip() {
    assertThat(Fixtures.clusters("One A100 is slow. A thousand A100s are fast.")).hasSize(1);
  }

  @Test
  void hasEveryNameInExactlyOneEntity() {
    String text =
        "Dr. Sarah Quorl of Intel met Quorl in Washington. The U.S. Department of Commerce said"
            + " that Intel Corp. and NVIDIA sell A100s. The Commerce Department was wrong.";
    var document = Fixtures.document(text);
    List<FoundName> names = Fixtures.FINDER.find(document);
    assertThat(Clusters.of(document, names).stream().flatMap(entity -> entity.names().stream()))
        .containsExactlyInAnyOrderElementsOf(names);
  }
}
