package io.factweave.ingest.read;

/// One document that waits for being read. Called once, on any thread.
@FunctionalInterface
public interface Reading {
  ReadOutcome read();
}
