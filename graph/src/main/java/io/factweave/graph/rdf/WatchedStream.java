package io.factweave.graph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens the stream behind it at the first byte, and remembers if that one breaks, so that a reader
/// who went away is told apart from a fault of the query. Never closes it.
final class WatchedStream extends OutputStream {
  private final Supplier<OutputStream> opener;
  private @Nullable OutputStream target;
  private @Nullable IOException failure;

  WatchedStream(Supplier<OutputStream> opener) {
    this.opener = opener;
  }

  Optional<UncheckedIOException> failure() {
    return Optional.ofNullable(failure).map(UncheckedIOException::new);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      target().write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target().flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() {
    // Belongs to the receiver.
  }

  private OutputStream target() {
    OutputStream open = target == null ? opener.get() : target;
    target = open;
    return open;
  }
}
