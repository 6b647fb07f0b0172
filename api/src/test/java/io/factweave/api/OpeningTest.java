package io.factweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a part may be interrupted while it closes
class OpeningTest {

  /// Something that remembers whether it was closed.
  private static final class Part implements AutoCloseable {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void opensWhileTheOneWhoBeganItGoesOn() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    Part part = new Part();
    try (Opening<Part> opening =
        Opening.begin(
            "part",
            () -> {
              awaitInterruptibly(goOn);
              return part;
            })) {
      goOn.countDown();
      assertThat(opening.await()).isSameAs(part).isSameAs(opening.await());
      assertThat(part.closed).isFalse();
    }
    assertThat(part.closed).isTrue();
  }

  @Test
  void throwsWhatKeptThePartFromBeingOpenedAsItWas() throws Exception {
    var failure = new FactweaveException(GraphError.CYPHER_UNAVAILABLE, "no jars in /nowhere");
    try (Opening<Part> opening =
        Opening.begin(
            "part",
            () -> {
              throw failure;
            })) {
      assertThatThrownBy(opening::await).isSameAs(failure);
    }
  }

  @Test
  void throwsErrorsAsTheyWere() throws Exception {
    var failure = new ExceptionInInitializerError("models");
    try (Opening<Part> opening =
        Opening.begin(
            "part",
            () -> {
              throw failure;
            })) {
      assertThatThrownBy(opening::await).isSameAs(failure);
    }
  }

  @Test
  void closesAPartThatNobodyWaitedFor() throws Exception {
    Part part = new Part();
    Opening.begin("part", () -> part).close();
    assertThat(part.closed).isTrue();
  }

  @Test
  void interruptsAnOpeningThatIsUnderWayAndIsClosedOnceThatHasEnded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);
    Opening<Part> opening =
        Opening.begin(
            "part",
            () -> {
              begun.countDown();
              try {
                awaitInterruptibly(new CountDownLatch(1));
              } finally {
                cleaned.countDown();
              }
              return new Part();
            });
    begun.await();

    opening.close();

    assertThat(cleaned.getCount()).isZero();
    assertThatThrownBy(opening::await).hasMessage("interrupted");
  }

  @Test
  void closesAPartThatIsOpenedInSpiteOfTheInterrupt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Part part = new Part();
    Opening<Part> opening =
        Opening.begin(
            "part",
            () -> {
              begun.countDown();
              try {
                awaitInterruptibly(new CountDownLatch(1));
              } catch (IllegalStateException _) {
                // Too late to give up: the part is there.
              }
              return part;
            });
    begun.await();

    opening.close();

    assertThat(part.closed).isTrue();
  }

  private static void awaitInterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
