package io.factweave.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "io.factweave.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> WHAT_INGEST_MAY_SEE_OF_GRAPH =
      resideInAnyPackage(
          "io.factweave.graph.model..",
          "io.factweave.graph.ontology..",
          "io.factweave.graph.provenance..");

  @ArchTest
  static final ArchRule SEES_ONLY_THE_PLAIN_PART_OF_GRAPH =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.factweave.graph..")
                  .and(DescribedPredicate.not(WHAT_INGEST_MAY_SEE_OF_GRAPH)))
          .because("work on one document asks the graph nothing beyond the ontology");

  @ArchTest
  static final ArchRule KNOWS_NO_FRAMEWORK_STORE_OR_DOOR =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.apache.jena..", "org.neo4j..", "io.factweave.api..")
          .because("the pipeline is a pure function of a document and runs anywhere");

  @ArchTest
  static final ArchRule HAS_NO_CYCLE_OF_PACKAGES =
      slices().matching("io.factweave.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SHARES_ONLY_ITS_ERRORS_WITH_ITS_PARTS =
      noClasses()
          .that()
          .resideInAPackage("io.factweave.ingest.*..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.factweave.ingest")
                  .and(
                      DescribedPredicate.describe(
                          "are not IngestError",
                          type -> !type.getFullName().equals(IngestError.class.getName()))))
          .because("the facade stands above its parts, the error codes below them");

  @ArchTest
  static final ArchRule READS_FORMATS_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.factweave.ingest.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.tika..",
              "org.apache.pdfbox..",
              "org.apache.fontbox..",
              "org.apache.poi..",
              "org.jsoup..",
              "org.commonmark..",
              "org.yaml..",
              "org.mozilla..")
          .because("a library for a format is wrapped once, in its reader");

  @ArchTest
  static final ArchRule SEGMENTS_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.factweave.ingest.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..")
          .because("sentences and tokens come from one library behind one class");

  @ArchTest
  static final ArchRule IS_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          type, marked, type.getPackageName() + " has no @NullMarked"));
                }
              })
          .because("null is checked by the compiler, package by package");
}
