package io.factweave.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A part that is opened on a thread of its own while others are.
///
/// Closing it closes the part, whether anybody waited for it or not: an opening that is still under
/// way is interrupted, its end awaited, and what came of it closed. So nothing is left behind where
/// another part fails.
@SuppressWarnings("try") // a part may be interrupted while it closes
final class Opening<T extends AutoCloseable> implements AutoCloseable {
  private final CompletableFuture<T> part = new CompletableFuture<>();
  private final Thread thread;

  private Opening(String name, Supplier<T> open) {
    this.thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(() -> part.completeAsync(open, Runnable::run));
  }

  /// @param name of the thread
  /// @param open bears to be interrupted: it leaves nothing open then
  static <T extends AutoCloseable> Opening<T> begin(String name, Supplier<T> open) {
    return new Opening<>(name, open);
  }

  /// Waits for the part; what kept it from being opened is thrown as it was thrown there.
  T await() {
    try {
      return part.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }

  @Override
  public void close() throws Exception {
    thread.interrupt();
    if (isOpened()) {
      part.resultNow().close();
    }
  }

  private boolean isOpened() {
    try {
      part.join();
      return true;
    } catch (CompletionException _) {
      return false; // Told to whoever waited for it.
    }
  }
}
