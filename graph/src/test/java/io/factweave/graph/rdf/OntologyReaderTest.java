package io.factweave.graph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyReaderTest {
  private static final String PREFIXES =
      """
      @prefix fw: <https://w3id.org/factweave/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;
  private final Ontology ontology = OntologyReader.builtIn();

  @TempDir Path folder;

  @Test
  void holdsEveryEntityType() {
    assertThat(ontology.entityTypes())
        .extracting(EntityType::name)
        .containsExactly(
            "AiModel",
            "Chip",
            "Company",
            "Country",
            "Event",
            "GovernmentBody",
            "Organization",
            "Person",
            "Place",
            "Policy",
            "Technology");
  }

  @Test
  void holdsEveryPredicate() {
    assertThat(ontology.relations()).hasSize(26);
    assertThat(ontology.attributes())
        .extracting(Predicate::name)
        .containsExactly(
            "announcedOn", "bornOn", "diedOn", "effectiveOn", "foundedOn", "releasedOn");
  }

  @Test
  void explainsEveryTypeAndPredicateAndNamesItForNeo4j() {
    assertThat(ontology.entityTypes())
        .allSatisfy(type -> assertThat(type.label()).isNotBlank())
        .allSatisfy(type -> assertThat(type.comment()).endsWith("."))
        .allSatisfy(type -> assertThat(type.mappings()).isNotEmpty());
    assertThat(ontology.predicates())
        .allSatisfy(predicate -> assertThat(predicate.label()).isNotBlank())
        .allSatisfy(predicate -> assertThat(predicate.comment()).endsWith("."))
        .allSatisfy(predicate -> assertThat(predicate.domain()).isNotEmpty());
    assertThat(ontology.relations())
        .allSatisfy(relation -> assertThat(relation.inverseLabel()).isNotBlank())
        .allSatisfy(relation -> assertThat(relation.neo4jName()).matches("[A-Z]+(_[A-Z]+)*"));
  }

  @Test
  void takesNarrowerTypesWhereAWiderOneIsAllowed() {
    Set<EntityType> range = ontology.relation("foundedBy").range();

    assertThat(ontology.accepts(range, ontology.entityType("Company"))).isTrue();
    assertThat(ontology.accepts(range, ontology.entityType("Chip"))).isFalse();
  }

  @Test
  void mapsToWikidataAndSchemaOrg() {
    assertThat(ontology.relation("foundedBy").mappings())
        .extracting(Object::toString)
        .contains("http://www.wikidata.org/entity/P112", "https://schema.org/founder");
  }

  @Test
  void leavesInverseMatchesOutOfTheMappings() {
    assertThat(ontology.relation("develops").mappings()).isEmpty();
  }

  @Test
  void readsATypeAndAPredicateFromAnExtension() throws IOException {
    Path ships =
        write(
            """
            fw:Ship a fw:EntityType ; rdfs:label "ship"@en ; rdfs:comment "A named vessel."@en ;
                rdfs:subClassOf fw:Technology .
            fw:sailsUnder a fw:Relation ; rdfs:label "sails under"@en ; rdfs:comment "Its flag."@en ;
                fw:domain fw:Ship ; fw:range fw:Country .
            fw:uses fw:range fw:Event .
            """);

    Ontology extended = OntologyReader.read(ships);

    assertThat(extended.entityType("Ship").parent()).isEqualTo("Technology");
    assertThat(extended.relation("sailsUnder").neo4jName()).isEqualTo("SAILS_UNDER");
    assertThat(extended.relation("uses").range()).contains(extended.entityType("Event"));
    assertThat(Shapes.parse(DerivedShapes.of(extended)).numShapes())
        .isGreaterThan(Shapes.parse(DerivedShapes.of(ontology)).numShapes());
  }

  @Test
  void namesEveryProblemOfAnExtensionWithItsLine() throws IOException {
    Path broken =
        write(
            """
            fw:Ship a fw:EntityType ; rdfs:label "ship"@en .
            fw:sailsUnder a fw:Relation ; rdfs:label "sails under"@en ; rdfs:comment "Its flag."@en ;
                fw:domain fw:Boat .
            """);

    assertThatThrownBy(() -> OntologyReader.read(broken))
        .isInstanceOf(FactweaveException.class)
        .hasMessageContaining("line 3: fw:Ship needs one rdfs:comment in English, it has 0")
        .hasMessageContaining("line 4: fw:sailsUnder has fw:domain Boat, which is no fw:EntityType")
        .hasMessageContaining("fw:sailsUnder has no fw:range");
  }

  @Test
  void saysWhereTheTurtleOfAnExtensionIsBroken() throws IOException {
    Path broken = write("fw:Ship a fw:EntityType ; rdfs:label ship .");

    assertThatThrownBy(() -> OntologyReader.read(broken)).hasMessageContaining("line 3, column ");
  }

  @Test
  void saysWhichExtensionCannotBeRead() {
    Path missing = folder.resolve("missing.ttl");

    assertThatThrownBy(() -> OntologyReader.read(missing)).hasMessageContaining("missing.ttl");
  }

  private Path write(String turtle) throws IOException {
    return Files.writeString(folder.resolve("extension.ttl"), PREFIXES + turtle);
  }
}
