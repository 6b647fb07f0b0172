package io.factweave.ingest.pipeline;

import io.factweave.ingest.read.Found;
import io.factweave.ingest.read.Reading;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceReader;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The outcomes of many sources, worked on in parallel, in the order of the sources.
public final class Outcomes {
  private Outcomes() {}

  /// To be closed where it is not read to its end.
  ///
  /// @param threads at least 1; the outcomes do not depend on it
  public static Stream<StageOutcome> inOrder(
      SourceReader reader, Pipeline pipeline, Iterator<? extends Found> found, int threads) {
    Iterator<Supplier<StageOutcome>> tasks = new Tasks(reader, pipeline, found);
    LookAhead<StageOutcome> outcomes = new LookAhead<>(tasks, threads);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                outcomes, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(outcomes::close);
  }

  /// A task for each document. Not a `flatMap`, whose iterator holds all lines of a source at once.
  private static final class Tasks implements Iterator<Supplier<StageOutcome>> {
    private final SourceReader reader;
    private final Pipeline pipeline;
    private final Iterator<? extends Found> found;
    private Iterator<Supplier<StageOutcome>> current = Collections.emptyIterator();

    Tasks(SourceReader reader, Pipeline pipeline, Iterator<? extends Found> found) {
      this.reader = reader;
      this.pipeline = pipeline;
      this.found = found;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && found.hasNext()) {
        current = tasks(found.next());
      }
      return current.hasNext();
    }

    @Override
    public Supplier<StageOutcome> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    private Iterator<Supplier<StageOutcome>> tasks(Found next) {
      return switch (next) {
        case Found.Skipped(var origin, var reason) -> {
          StageOutcome skipped = new StageOutcome.Skipped(origin, reason);
          yield List.<Supplier<StageOutcome>>of(() -> skipped).iterator();
        }
        case Source source -> {
          Iterator<Reading> readings = reader.open(source);
          yield new Iterator<>() {
            @Override
            public boolean hasNext() {
              return readings.hasNext();
            }

            @Override
            public Supplier<StageOutcome> next() {
              Reading reading = readings.next();
              return () -> pipeline.run(reading);
            }
          };
        }
      };
    }
  }
}
