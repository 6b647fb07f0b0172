package io.factweave.ingest.read;

import io.factweave.graph.model.DocumentMetadata;

/// What a reader got out of one document: its text, and what it says of itself.
public record ReadText(String text, DocumentMetadata metadata) {}
