package io.factweave.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Statement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every projection does. Extend it for a new one.
public abstract class ProjectionContract {
  private static final List<String> LINES =
      List.of(
          "company-deepseek uses chip-h800",
          "company-deepseek uses chip-a100",
          "company-deepseek foundedOn 2023",
          "company-nvidia develops chip-h800",
          "company-nvidia competesWith company-amd",
          "policy-october-rule restricts chip-h800",
          "governmentbody-bis enacts policy-october-rule",
          "policy-october-rule announcedOn 2023-10-17",
          "aimodel-r1 basedOn aimodel-v3",
          "company-deepseek develops aimodel-r1");

  private final SmallWorld before = SmallWorld.empty();
  private final SmallWorld one =
      before.with("one", LINES.get(0), LINES.get(2), LINES.get(3), LINES.get(4));
  private final SmallWorld two = one.with("two", LINES.get(0), LINES.get(1), LINES.get(5));

  /// The projection under test, the same for the whole test.
  protected abstract Projection projection();

  /// Everything that it holds, without the checkpoint, in an order of its own.
  protected abstract List<String> content();

  @BeforeEach
  void startEmpty() {
    projection().clear();
  }

  @Test
  void holdsNothingAndHasNoCheckpointAtFirst() {
    assertThat(content()).isEmpty();
    assertThat(projection().checkpoint()).isEmpty();
  }

  @Test
  void remembersTheCheckpointOfTheChange() {
    projection().apply(before.changeTo(one), one);
    assertThat(projection().checkpoint()).contains(one.checkpoint());
    assertThat(content()).isNotEmpty();
  }

  @Test
  void appliesAChangeTwiceAsOnce() {
    projection().apply(before.changeTo(one), one);
    List<String> once = content();
    projection().apply(before.changeTo(one), one);
    assertThat(content()).isEqualTo(once);
  }

  @Test
  void appliesAnOldChangeAfterALaterOneWithoutGoingBack() {
    projection().apply(before.changeTo(one), one);
    projection().apply(one.changeTo(two), two);
    List<String> latest = content();
    projection().apply(before.changeTo(one), two);
    assertThat(content()).isEqualTo(latest);
    assertThat(projection().checkpoint()).contains(two.checkpoint());
  }

  @Test
  void takesAlongExactlyWhatADeletedDocumentSaid() {
    projection().apply(before.changeTo(one), one);
    List<String> withoutTwo = content();
    projection().apply(one.changeTo(two), two);
    assertThat(content()).isNotEqualTo(withoutTwo);

    SmallWorld again = two.without("two");
    projection().apply(two.changeTo(again), again);
    assertThat(content()).isEqualTo(withoutTwo);
  }

  @Test
  void holdsNothingWhenTheLastDocumentIsGone() {
    projection().apply(before.changeTo(one), one);
    SmallWorld nothing = one.without("one");
    projection().apply(one.changeTo(nothing), nothing);
    assertThat(content()).isEmpty();
  }

  @Test
  void replacesWhatADocumentSaidBefore() {
    projection().apply(before.changeTo(two), two);
    SmallWorld revised = two.with("one", LINES.get(8));
    projection().apply(two.changeTo(revised), revised);
    List<String> changed = content();

    projection().clear();
    projection().apply(revised.everything(), revised);
    assertThat(content()).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isTheSameAfterManyChangesAsWhenBuiltAnew(long seed) {
    var random = new Random(seed);
    SmallWorld world = before;
    for (int i = 0; i < 12; i++) {
      String document = "d".repeat(1 + random.nextInt(4));
      SmallWorld next =
          random.nextInt(3) == 0 ? world.without(document) : world.with(document, some(random));
      projection().apply(world.changeTo(next), next);
      world = next;
    }
    List<String> incremental = content();
    projection().clear();
    projection().apply(world.everything(), world);
    assertThat(content()).isEqualTo(incremental);
    assertThat(projection().checkpoint()).contains(world.checkpoint());
  }

  private static String[] some(Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, LINES.size())
        .mapToObj(LINES::get)
        .toArray(String[]::new);
  }

  @Test
  void changesNeitherContentNorCheckpointWhenAChangeFails() {
    projection().apply(before.changeTo(one), one);
    List<String> whole = content();
    var broken = failingAt(two, "claimsOf");
    assertThatThrownBy(() -> projection().apply(one.changeTo(two), broken))
        .hasMessageContaining("the record broke");
    assertThat(content()).isEqualTo(whole);
    assertThat(projection().checkpoint()).contains(one.checkpoint());
  }

  /// A view that breaks when it is asked for this.
  private static ResolvedView failingAt(ResolvedView view, String method) {
    return (ResolvedView)
        Proxy.newProxyInstance(
            ResolvedView.class.getClassLoader(),
            new Class<?>[] {ResolvedView.class},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw new IllegalStateException("the record broke");
              }
              try {
                return called.invoke(view, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void forgetsEverythingWhenCleared() {
    projection().apply(before.changeTo(two), two);
    projection().clear();
    assertThat(content()).isEmpty();
    assertThat(projection().checkpoint()).isEmpty();
  }

  /// Guards the worlds that the tests above are made of.
  @Test
  void worldsHoldWhatTheirDocumentsSay() {
    List<Statement> statements = two.statementsOf(new EntityId("company-deepseek"));
    assertThat(statements)
        .extracting(statement -> statement.predicate().name() + " " + statement.object().text())
        .containsExactly("foundedOn 2023", "uses chip-a100", "uses chip-h800");
    assertThat(statements.getLast().sourceCount()).isEqualTo(2);
  }
}
