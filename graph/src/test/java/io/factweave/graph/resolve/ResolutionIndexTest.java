package io.factweave.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.LocalEntityRef;
import io.factweave.graph.resolve.ResolutionIndex.ResolutionChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionIndexTest {
  private static final List<String> NAMES =
      List.of("Alpha", "Alpha Inc.", "Beta", "AB", "Alpha Beta", "Gamma", "GB", "new rules");
  private static final List<String> TYPES = List.of("Company", "Policy");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheSameAsResolvingFromScratchWhateverTheHistory(long seed) {
    Random random = new Random(seed);
    ResolutionIndex index = ResolutionIndex.of(List.of());
    Map<DocumentId, List<NamedEntity>> present = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      DocumentId document = new DocumentId("d" + random.nextInt(8));
      List<NamedEntity> entities =
          random.nextInt(4) == 0 ? List.of() : randomEntities(document, random);
      index.apply(index.plan(Set.of(document), entities));
      present.put(document, entities);

      List<NamedEntity> all =
          new ArrayList<>(present.values().stream().flatMap(List::stream).toList());
      Collections.shuffle(all, random);
      assertThat(index.clusters().values()).containsExactlyElementsOf(Resolver.resolve(all));
    }
  }

  @Test
  void leavesNoTraceOfAPlanThatIsNotApplied() {
    ResolutionIndex index = ResolutionIndex.of(List.of(named("d1", "Alpha")));
    Map<EntityId, Cluster> before = index.clusters();

    index.plan(Set.of(new DocumentId("d1")), List.of(named("d2", "Alpha")));

    assertThat(index.clusters()).isEqualTo(before);
  }

  @Test
  void saysWhatReplacedAnId() {
    ResolutionIndex index = ResolutionIndex.of(List.of(named("d1", "BIS")));
    NamedEntity definer =
        new NamedEntity(ref("d2"), "Company", "Bureau of Industry", Set.of("BIS"), Set.of());

    ResolutionChange change = index.plan(Set.of(), List.of(definer));

    assertThat(change.replacements())
        .containsExactly(
            Map.entry(new EntityId("company-bis"), new EntityId("company-bureau-of-industry")));
    assertThat(change.moved()).containsExactly(ref("d1"));
  }

  @Test
  void leavesUntouchedClustersOutOfAChange() {
    ResolutionIndex index = ResolutionIndex.of(List.of(named("d1", "Alpha"), named("d2", "Beta")));

    ResolutionChange change = index.plan(Set.of(), List.of(named("d3", "Beta")));

    assertThat(change.changedIds()).containsExactly(new EntityId("company-beta"));
  }

  private static List<NamedEntity> randomEntities(DocumentId document, Random random) {
    List<NamedEntity> entities = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 1; i <= count; i++) {
      entities.add(
          new NamedEntity(
              new LocalEntityRef(document, LocalEntityId.of(i)),
              pick(TYPES, random),
              pick(NAMES, random),
              random.nextInt(3) == 0 ? Set.of(pick(NAMES, random)) : Set.of(),
              random.nextInt(5) == 0 ? Set.of(pick(NAMES, random)) : Set.of()));
    }
    return entities;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static NamedEntity named(String document, String name) {
    return new NamedEntity(ref(document), "Company", name, Set.of(), Set.of());
  }

  private static LocalEntityRef ref(String document) {
    return new LocalEntityRef(new DocumentId(document), LocalEntityId.of(1));
  }
}
