/// The SPARQL 1.1 Protocol (query).
@NullMarked
package io.factweave.api.sparql;

import org.jspecify.annotations.NullMarked;
