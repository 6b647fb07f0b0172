package io.factweave.graph.model;

/// A claim that broke the ontology, as the record keeps it.
///
/// @param subject name of the subject
/// @param predicate local name, perhaps of no predicate of the ontology
/// @param object name of the object, or a date
/// @param reason which rule it broke
public record RecordedQuarantine(
    ClaimId id,
    String subject,
    String predicate,
    String object,
    RecordedEvidence evidence,
    double confidence,
    String reason) {}
