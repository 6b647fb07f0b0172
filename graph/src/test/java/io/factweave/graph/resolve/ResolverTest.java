package io.factweave.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.LocalEntityRef;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {

  @ParameterizedTest
  @CsvSource({
    "Company, Nvidia, NVIDIA Corp.",
    "Company, 'Huawei', 'Huawei Co., Ltd.'",
    "Company, ASML, ASML N.V.",
    "Company, Siemens, Siemens AG",
    "Company, 华为, 华为有限公司",
    "Company, ソニー, ソニー株式会社",
    "Company, 삼성전자, 삼성전자주식회사",
    "Company, 삼성전자, 삼성전자 (주)",
    "Company, x.AI, xAI",
    "Country, U.S., US",
    "AiModel, GPT-4, GPT 4",
    "Chip, Ascend 910B, Ascend910B",
    "Person, José García, Jose Garcia",
    "Policy, the CHIPS and Science Act, CHIPS and Science Act",
    "Policy, Washington's chip ban of 2022, Washington’s chip ban of 2022"
  })
  void mergesFormsOfOneName(String type, String one, String other) {
    assertThat(resolve(named("d1", type, one), named("d2", type, other))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Chip, H100, H200",
    "Chip, Ascend 910B, Ascend 910C",
    "AiModel, V3, R1",
    "AiModel, GPT-4, GPT-4o",
    "AiModel, Qwen2.5, Qwen2",
    "Policy, SR-052, SR-053",
    "Company, Ant Group, Ant",
    "Organization, Huawei Ltd, Huawei",
    "Policy, new export controls, new export controls",
    "Policy, Strict rules on chips, Strict rules on chips"
  })
  void keepsApartWhatIsNotTheSame(String type, String one, String other) {
    assertThat(resolve(named("d1", type, one), named("d2", type, other))).hasSize(2);
  }

  @Test
  void keepsTypesApart() {
    assertThat(resolve(named("d1", "Country", "China"), named("d2", "Place", "China"))).hasSize(2);
  }

  @Test
  void mergesDescribedPoliciesThatHoldAName() {
    String ban = "strict export restrictions on advanced Nvidia chips";
    assertThat(resolve(named("d1", "Policy", ban), named("d2", "Policy", ban))).hasSize(1);
  }

  @Test
  void mergesByAFullNameThatTheLexiconKnows() {
    List<Cluster> clusters =
        resolve(known("d1", "Company", "华为", "Huawei"), named("d2", "Company", "Huawei"));

    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().id()).hasToString("company-huawei");
    assertThat(clusters.getFirst().judgements())
        .extracting(Judgement::by)
        .containsExactly("rule:known-name");
  }

  @Test
  void doesNotMergeByAKnownNameOfAnotherVersion() {
    assertThat(
            resolve(
                known("d1", "AiModel", "GPT-4", "GPT"),
                known("d2", "AiModel", "GPT-5", "GPT"),
                named("d3", "AiModel", "GPT")))
        .hasSize(3);
  }

  @Test
  void acceptsAKnownNameThatSpellsTheNumberOfAFirmOut() {
    assertThat(
            resolve(
                known("d1", "Company", "第四范式", "4Paradigm"), named("d2", "Company", "4Paradigm")))
        .hasSize(1);
  }

  @Test
  void mergesAnAcronymWithTheNameThatDefinesIt() {
    List<Cluster> clusters =
        resolve(
            acronym("d1", "GovernmentBody", "Bureau of Industry and Security", "BIS"),
            named("d2", "GovernmentBody", "BIS"));

    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().id())
        .hasToString("governmentbody-bureau-of-industry-and-security");
    assertThat(clusters.getFirst().judgements().getFirst().reason())
        .isEqualTo(
            "'BIS' is defined as an acronym of 'Bureau of Industry and Security' in document d1");
  }

  @Test
  void leavesAnAcronymAloneThatTwoFullNamesClaim() {
    assertThat(
            resolve(
                acronym("d1", "Organization", "Bank for International Settlements", "BIS"),
                acronym("d2", "Organization", "British Ice Society", "BIS"),
                named("d3", "Organization", "BIS")))
        .hasSize(3);
  }

  @Test
  void explainsALegalForm() {
    List<Cluster> clusters =
        resolve(named("d1", "Company", "Nvidia"), named("d2", "Company", "Nvidia Corp."));

    assertThat(clusters.getFirst().judgements())
        .extracting(Judgement::by, Judgement::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "rule:legal-form", "'Nvidia' and 'Nvidia Corp.' differ in the legal form alone"));
  }

  @Test
  void givesDescriptionsOfTwoDocumentsDifferentIds() {
    assertThat(resolve(named("d1", "Policy", "new rules"), named("d2", "Policy", "new rules")))
        .extracting(Cluster::id)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id.value()).startsWith("policy-new-rules-"));
  }

  @ParameterizedTest
  @CsvSource({
    "Country, United States, country-united-states",
    "Chip, H800, chip-h800",
    "AiModel, GPT-4o, aimodel-gpt4o",
    "AiModel, Qwen2.5-72B, aimodel-qwen2.5-72b",
    "Technology, C++, technology-c++",
    "Company, 华为, company-华为"
  })
  void makesReadableIds(String type, String name, String id) {
    assertThat(resolve(named("d1", type, name)).getFirst().id()).hasToString(id);
  }

  @Test
  void makesAnIdOfEveryName() {
    String endless = "very ".repeat(100) + "Long";
    for (String name : List.of("???", "हुआवेई", "🙂", endless, ".", "+")) {
      assertThat(resolve(named("d1", "Technology", name))).hasSize(1);
    }
  }

  private static List<Cluster> resolve(NamedEntity... entities) {
    return Resolver.resolve(List.of(entities));
  }

  private static NamedEntity named(String document, String type, String name) {
    return new NamedEntity(ref(document), type, name, Set.of(), Set.of());
  }

  private static NamedEntity known(String document, String type, String name, String known) {
    return new NamedEntity(ref(document), type, name, Set.of(), Set.of(known));
  }

  private static NamedEntity acronym(String document, String type, String name, String acronym) {
    return new NamedEntity(ref(document), type, name, Set.of(acronym), Set.of());
  }

  private static LocalEntityRef ref(String document) {
    return new LocalEntityRef(new DocumentId(document), LocalEntityId.of(1));
  }
}
