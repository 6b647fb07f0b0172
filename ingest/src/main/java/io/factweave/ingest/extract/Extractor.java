package io.factweave.ingest.extract;

import io.factweave.graph.provenance.SoftwareAgent;

/// Finds what a document says: its entities with their mentions and references, and its claims. A
/// pure function of the document: the same result whatever was read before, beside or after it, on
/// any number of threads.
///
/// To add one: implement this port whole, give it to the `Ingest` facade, extend its contract test
/// `ExtractorContract`.
public interface Extractor {

  /// Its name and version: a change of behaviour is a new version.
  SoftwareAgent agent();

  Draft extract(SegmentedDocument document);
}
