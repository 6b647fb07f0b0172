package io.factweave.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.rdf.OntologyReader;
import io.factweave.ingest.annotate.AnnotatedDocument.MarkedClaim;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationReaderTest {
  private static final AnnotationReader READER = new AnnotationReader(OntologyReader.builtIn());
  private static final String HEAD = "id: one\nkind: wire news\npublished: 2024-03-06\n\n";

  @TempDir Path folder;

  private AnnotatedDocument read(String body) {
    try {
      return READER.read(Files.writeString(folder.resolve("one.txt"), HEAD + body));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String at(AnnotatedDocument document, Offsets span) {
    int[] points = document.text().codePoints().toArray();
    return new String(points, span.start(), span.length());
  }

  @Test
  void takesMarksOutOfTheTextAndCountsCodePoints() {
    AnnotatedDocument document =
        read(
            """
            🚀 [Helion Micro|Company helion] sells \\[new\\] chips.
            [It|=helion] is based in [Austin|Place austin].
            > helion headquarteredIn austin
            """);

    assertThat(document.text())
        .isEqualTo("🚀 Helion Micro sells [new] chips. It is based in Austin.");
    assertThat(document.sentences())
        .extracting(span -> at(document, span))
        .containsExactly("🚀 Helion Micro sells [new] chips.", "It is based in Austin.");
    MarkedClaim claim = document.claims().getFirst();
    assertThat(at(document, claim.subjectSpan())).isEqualTo("It");
    assertThat(at(document, claim.objectSpan())).isEqualTo("Austin");
    assertThat(at(document, claim.evidence())).isEqualTo("It is based in Austin.");
  }

  @Test
  void keepsNamesInsidePhrasesAndReferencesToSeveral() {
    AnnotatedDocument document =
        read(
            """
            [[U.S.|Country us] curbs on [Nvidia|Company nvidia] chips|Policy curbs] hit [AMD|Company amd] too.
            > us enacts curbs
            > curbs restricts nvidia
            [Both firms|=nvidia+amd] object.
            """);

    assertThat(document.entities())
        .extracting(entity -> entity.name())
        .containsExactly("U.S.", "Nvidia", "U.S. curbs on Nvidia chips", "AMD");
    assertThat(document.references().getFirst().keys()).containsExactly("nvidia", "amd");
  }

  @Test
  void takesTheSentenceBeforeWhereAnArgumentStandsOnlyThere() {
    AnnotatedDocument document =
        read(
            """
            [Helion|Company helion] grew.
            [Mira Osei|Person osei] founded the firm in [2009|@2009].
            > helion foundedBy osei
            > helion foundedOn @2009
            """);

    assertThat(at(document, document.claims().getFirst().evidence()))
        .isEqualTo("Helion grew. Mira Osei founded the firm in 2009.");
    assertThat(document.claims().get(1).object()).isEqualTo("2009");
  }

  @Test
  void givesAsGoldOnlyWhatIsStated() {
    ExchangeDocument gold =
        read("""
        [Ada Low|Person low], [Helion|Company helion]'s former chief, says [it|=helion] may buy [Orbit|Company orbit].
        > low worksFor helion former role=chief
        > helion acquires orbit possible by=low
        > helion competesWith orbit by=low reported
        > helion investsIn orbit optional
        """)
            .gold();

    assertThat(gold.facts())
        .extracting(fact -> fact.predicate() + " " + fact.isOptional())
        .containsExactly("worksFor true", "investsIn true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`[Helion and so on.` | `1 brackets are not closed; the last opens before 'Helion`",
        "`[Helion,Company helion] grew.` | `']' at column 23 closes a bracket`",
        "`Helion] grew.` | `']' at column 7 closes a bracket`",
        "`[;=helion] grew.` | `is never introduced with a type`",
        "`[Helion;Firm helion] grew.` | `'helion' has the unknown type Firm`",
        "`[Helion;Company helion] grew.\n> helion grows helion` | `Unknown predicate grows`",
        "`[Helion;Company helion] grew.\n> helion foundedOn @2009` | `'@2009' stands neither`",
        "`[Helion;Company helion] grew in [2009;@2009-13].` | `'2009-13' is no date`",
        "`[Helion;Company helion] and [China;Country cn].\n"
            + "> cn acquires helion` | `acquires takes`",
        "`[Helion;Company helion].\n> helion partOf` | `A claim is '> subject predicate object`",
        "`[Helion;Company helion].\n"
            + "> helion partOf helion maybe` | `'maybe' is no word of a claim`",
      })
  void saysWhatIsWrongAndWhere(String body, String problem) {
    String marked = body.replace("[;", "[It;").replace(';', '|').replace("\\n", "\n");

    assertThatThrownBy(() -> read(marked + "\n"))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("one.txt")
        .hasMessageContaining(problem);
  }
}
