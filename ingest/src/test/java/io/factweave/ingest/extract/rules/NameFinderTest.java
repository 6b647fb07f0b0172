package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameFinderTest {

  @Test
  void keepsMakerAndProductApart() {
    assertThat(Fixtures.names("They bought NVIDIA H800 chips and A100s."))
        .containsExactly("Company:NVIDIA", "Chip:H800", "Chip:A100s");
  }

  @Test
  void leavesPossessivesTitlesAndDemonymsOutside() {
    assertThat(Fixtures.names("Chinese officials met Nvidia’s CEO Jensen Huang."))
        .containsExactly("Company:Nvidia", "Person:Jensen Huang");
  }

  @Test
  void readsAHyphenBetweenCountries() {
    assertThat(Fixtures.names("The U.S.-China rivalry hurts U.S. firms."))
        .containsExactly("Country:U.S.", "Country:China", "Country:U.S.");
  }

  @Test
  void takesGovernmentsWithTheirCountry() {
    assertThat(
            Fixtures.names("The Dutch government and the Biden administration agreed with the EU."))
        .containsExactly(
            "GovernmentBody:Dutch government",
            "GovernmentBody:Biden administration",
            "GovernmentBody:EU");
  }

  @Test
  void tellsACapitalThatActsFromTheCity() {
    assertThat(Fixtures.names("Washington banned the sale. She lives in Washington."))
        .containsExactly("GovernmentBody:Washington", "Place:Washington");
    assertThat(Fixtures.names("He works in Beijing, and Beijing’s ban hurt him."))
        .containsExactly("Place:Beijing", "GovernmentBody:Beijing");
  }

  @Test
  void keepsNamesInsideProperNamesToThemselves() {
    assertThat(Fixtures.names("The Committee on Foreign Investment in the United States met."))
        .containsExactly("GovernmentBody:Committee on Foreign Investment in the United States");
  }

  @Test
  void knowsUnknownFirmsByFormAndContext() {
    assertThat(Fixtures.names("Zorblatt Photonics Co., Ltd. fell. The chipmaker Quendix rose."))
        .containsExactly("Company:Zorblatt Photonics Co., Ltd.", "Company:Quendix");
  }

  @Test
  void knowsUnknownPeopleByTitleNameAndPost() {
    assertThat(Fixtures.names("Sen. Marsh met Adam Quorl, chief executive of Intel. Quorl smiled."))
        .containsExactly("Person:Marsh", "Person:Adam Quorl", "Company:Intel", "Person:Quorl");
  }

  @Test
  void knowsUnknownBodiesByTheirHead() {
    assertThat(
            Fixtures.names(
                "Talks with the Ministry of Digital Trade and the Quorl Institute failed."))
        .containsExactly(
            "GovernmentBody:Ministry of Digital Trade", "Organization:Quorl Institute");
  }

  @Test
  void findsPoliciesByForm() {
    assertThat(
            Fixtures.names(
                "The Quorl Act of 2024 and Executive Order 14999 replace Regulation (EU) 2031/7."))
        .containsExactly(
            "Policy:Quorl Act of 2024",
            "Policy:Executive Order 14999",
            "Policy:Regulation (EU) 2031/7");
  }

  @Test
  void findsModelVersionsWhole() {
    assertThat(Fixtures.names("They compared GPT-4o, Llama 3.1 405B and Zorblatt-7B."))
        .containsExactly("AiModel:GPT-4o", "AiModel:Llama 3.1 405B", "AiModel:Zorblatt-7B");
  }

  @Test
  void knowsAnAcronymThatTheDocumentDefines() {
    assertThat(Fixtures.names("The Center for Quorl Policy (CQP) spoke. Later CQP left."))
        .containsExactly(
            "Organization:Center for Quorl Policy", "Organization:CQP", "Organization:CQP");
  }

  @Test
  void makesNoNamesOfHeadingsAndFirstWords() {
    assertThat(
            Fixtures.names(
                "Looking Ahead: Some Future Developments\n\nPolicies will change. Experts agree."))
        .isEmpty();
    assertThat(Fixtures.names("On Tuesday in March the CEO said that AI and GPUs matter."))
        .isEmpty();
  }

  @Test
  void givesTheSameOnManyThreads() {
    String text =
        "Washington banned Nvidia's H20. Adam Quorl, an analyst at Zorblatt Capital, agreed.";
    List<String> expected = Fixtures.names(text);
    assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> Fixtures.names(text)).distinct())
        .containsExactly(expected);
  }
}
