package io.factweave.graph.model;

/// A claim that breaks the ontology, kept aside with the reason.
public record QuarantinedClaim(Claim claim, String reason) {}
