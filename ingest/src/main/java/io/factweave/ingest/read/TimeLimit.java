package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Runs a task on a thread of its own and gives it up when its time is over: the thread is
/// interrupted, and ends when the task looks. It has a larger stack than usual, for deeply nested
/// documents.
final class TimeLimit {
  private static final long STACK_BYTES = 8L << 20;

  private TimeLimit() {}

  /// @throws FactweaveException `BROKEN_DOCUMENT` where the time is over or the stack too small
  static <T> T run(Duration limit, Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(null, future, "factweave-read", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw broken("Reading took longer than %d seconds".formatted(limit.toSeconds()), e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while reading");
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause() == null ? e : e.getCause());
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    return switch (cause) {
      case StackOverflowError deep -> broken("It is nested too deeply", deep);
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      case Throwable other -> new IllegalStateException(other);
    };
  }

  private static FactweaveException broken(String what, Throwable cause) {
    return new FactweaveException(
        IngestError.BROKEN_DOCUMENT,
        what + "; save it anew from the program that made it, or as plain text",
        cause);
  }
}
