package io.factweave.ingest.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  @TempDir Path folder;

  @Test
  void knowsCountriesByDemonymAndGovernmentsBySeat() {
    assertThat(Fixtures.LEXICON.findCountryOfDemonym("Dutch"))
        .map(LexiconEntry::name)
        .hasValue("Netherlands");
    assertThat(Fixtures.LEXICON.findGovernmentAt("Beijing"))
        .map(LexiconEntry::name)
        .hasValue("Chinese government");
    assertThat(Fixtures.LEXICON.findGovernmentAt("Brussels"))
        .map(LexiconEntry::name)
        .hasValue("European Union");
  }

  @Test
  void findsNamesThatAUserAdds() throws IOException {
    Path file = write("companies.tsv", "name\taliases\nZorblatt Works\tZorblatt | ?Zb\n");
    NameFinder finder = new NameFinder(Lexicon.load(List.of(file)));
    String text = "Nobody had heard of Zorblatt before.";
    assertThat(finder.find(Fixtures.document(text)))
        .singleElement()
        .satisfies(name -> assertThat(name.span().of(text)).isEqualTo("Zorblatt"));
  }

  @Test
  void takesTypesFromAColumn() throws IOException {
    Path file = write("mine.tsv", "name\taliases\ttype\nZorblatt\t\tChip\n");
    assertThat(Lexicon.load(List.of(file)).entries("Zorblatt"))
        .extracting(LexiconEntry::type)
        .containsExactly(NameType.CHIP);
  }

  @Test
  void saysWhichLineBreaksTheForm() throws IOException {
    Path file = write("mine.tsv", "name\taliases\ttype\nZorblatt\t\tRobot\n");
    assertThatThrownBy(() -> Lexicon.load(List.of(file)))
        .isInstanceOfSatisfying(
            FactweaveException.class,
            e -> assertThat(e.code()).isEqualTo(IngestError.INVALID_LEXICON))
        .hasMessageContaining("mine.tsv")
        .hasMessageContaining("line 2")
        .hasMessageContaining("Robot")
        .hasMessageContaining("AiModel, Chip, Company");
  }

  @Test
  void saysThatAHeaderIsMissing() throws IOException {
    Path file = write("companies.tsv", "Zorblatt\tZb\n");
    assertThatThrownBy(() -> Lexicon.load(List.of(file)))
        .hasMessageContaining("line 1 has to be a header");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThatThrownBy(() -> Lexicon.load(List.of(folder.resolve("none.tsv"))))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("none.tsv");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
