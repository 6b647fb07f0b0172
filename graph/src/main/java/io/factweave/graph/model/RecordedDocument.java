package io.factweave.graph.model;

import io.factweave.graph.provenance.SoftwareAgent;

/// A document as the record keeps it: everything but its text, which is a file.
///
/// @param length of the text, in code points
/// @param entityCount its own entities
/// @param claimCount of any modality
/// @param factCount claims that it presents as so
/// @param quarantineCount claims that broke the ontology
public record RecordedDocument(
    DocumentId id,
    ContentHash contentHash,
    DocumentMetadata metadata,
    SoftwareAgent extractor,
    int length,
    int entityCount,
    int claimCount,
    int factCount,
    int quarantineCount) {}
