package io.factweave.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.factweave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_HIDDEN =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("a door is reached over HTTP and nowhere else");

  @ArchTest
  static final ArchRule HTTP_IS_IN_API_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.factweave.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "java.net.http..")
          .because("what knows HTTP is api");

  @ArchTest
  static final ArchRule STORES_ARE_BEHIND_THEIR_ADAPTERS =
      noClasses()
          .that()
          .resideInAPackage("io.factweave.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..", "org.neo4j..")
          .because("a store can be changed in its adapter alone");

  @ArchTest
  static final ArchRule DOORS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.factweave.api.(document|entity|statement|sparql|cypher|export)..")
          .should()
          .notDependOnEachOther()
          .because("a door can be changed or taken out alone");

  @ArchTest
  static void hasNoCyclesOfPackages(JavaClasses all) {
    slices()
        .matching("io.factweave.api.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that is needed by what it needs cannot be read alone")
        .check(all);
  }

  @ArchTest
  static void marksEveryPackageForNull(JavaClasses all) throws ClassNotFoundException {
    var packages = new TreeSet<String>();
    all.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith("io.factweave.api"))
        .forEach(packages::add);
    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
    assertThat(packages).isNotEmpty();
  }
}
