/// The ontology as plain values: entity types and predicates. Read from
/// `src/main/resources/ontology`, never written in code.
@NullMarked
package io.factweave.graph.ontology;

import org.jspecify.annotations.NullMarked;
