package io.factweave.ingest.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Runs tasks on several threads and gives their results in the order of the tasks. Tasks are taken
/// from their iterator by the calling thread, at most a few ahead of what it has asked for, so that
/// memory stays bounded whatever their number.
///
/// @param <T> what a task gives
final class LookAhead<T> implements Iterator<T>, AutoCloseable {
  private static final int TASKS_PER_THREAD = 3;

  private final Iterator<? extends Supplier<? extends T>> tasks;
  private final ExecutorService executor;
  private final int window;
  private final Deque<Future<? extends T>> running = new ArrayDeque<>();

  /// Nothing begins before the first call of `hasNext` or `next`.
  LookAhead(Iterator<? extends Supplier<? extends T>> tasks, int threads) {
    this.tasks = tasks;
    this.window = TASKS_PER_THREAD * threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("factweave-ingest-", 0).daemon().factory());
  }

  @Override
  public boolean hasNext() {
    fill();
    if (running.isEmpty()) {
      executor.shutdown();
      return false;
    }
    return true;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return result(running.removeFirst());
  }

  private void fill() {
    while (running.size() < window && tasks.hasNext()) {
      Supplier<? extends T> task = tasks.next();
      running.addLast(executor.submit(task::get));
    }
  }

  private T result(Future<? extends T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while documents were worked on");
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException exception
          ? exception
          : new IllegalStateException(e);
    }
  }

  /// Gives up what is not done.
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
