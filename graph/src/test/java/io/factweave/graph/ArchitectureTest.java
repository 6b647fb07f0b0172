package io.factweave.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.factweave.graph", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String GRAPH = "io.factweave.graph.";

  @ArchTest
  static final ArchRule JENA_STAYS_IN_ITS_ADAPTER =
      noClasses()
          .that()
          .resideOutsideOfPackage(GRAPH + "rdf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..")
          .because("the RDF store can then be exchanged without touching anything else");

  @ArchTest
  static final ArchRule NEO4J_STAYS_IN_ITS_ADAPTER =
      noClasses()
          .that()
          .resideOutsideOfPackage(GRAPH + "property..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j..")
          .because("the property graph is a projection among others");

  @ArchTest
  static final ArchRule THE_MODEL_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(GRAPH + "model..", GRAPH + "ontology..", GRAPH + "provenance..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              GRAPH + "model..",
              GRAPH + "ontology..",
              GRAPH + "provenance..")
          .because("ingest sees these packages, and must not need a store for it");

  @ArchTest
  static final ArchRule RESOLUTION_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAPackage(GRAPH + "resolve..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              GRAPH + "model..",
              GRAPH + "ontology..",
              GRAPH + "resolve..")
          .because("resolution is a pure function of the entities that are there");

  @ArchTest
  static final ArchRule PORTS_KNOW_NO_ADAPTER =
      noClasses()
          .that()
          .resideInAPackage(GRAPH + "store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GRAPH + "rdf..", GRAPH + "property..", GRAPH + "resolve..")
          .because("adapters depend on ports and not the other way round");

  @ArchTest
  static final ArchRule RDF_DOES_NOT_KNOW_THE_PROPERTY_GRAPH =
      noClasses()
          .that()
          .resideInAPackage(GRAPH + "rdf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(GRAPH + "property..")
          .because("the record does not depend on what is made from it");

  @ArchTest
  static final ArchRule THE_PROPERTY_GRAPH_DOES_NOT_KNOW_RDF =
      noClasses()
          .that()
          .resideInAPackage(GRAPH + "property..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GRAPH + "rdf..", GRAPH + "resolve..")
          .because("a projection is made from the resolved view alone");

  @ArchTest
  static final ArchRule NO_ADAPTER_KNOWS_THE_FACADE =
      noClasses()
          .that()
          .resideInAnyPackage(GRAPH + "*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.factweave.graph")
          .because("the facade puts the parts together, and they do not know it");

  @ArchTest
  static final ArchRule NO_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("the graph is a library; only the api module knows a framework");

  @ArchTest
  static final ArchRule NO_INGEST_AND_NO_API =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.factweave.ingest..", "io.factweave.api..")
          .because("modules depend on each other in one direction: api, ingest, graph");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("io.factweave.graph.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a part can be understood after those that it is made of");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(beInANullMarkedPackage())
          .because("the compiler then proves that no null is passed or returned unseen");

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + (marked ? " is" : " is not") + " @NullMarked"));
      }
    };
  }
}
