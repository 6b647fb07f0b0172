/// The Jena adapter: the record in TDB2, the resolved view, SPARQL. The only package that knows
/// `org.apache.jena`.
@NullMarked
package io.factweave.graph.rdf;

import org.jspecify.annotations.NullMarked;
