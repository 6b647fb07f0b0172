/// How a claim came to be: which software read the document.
@NullMarked
package io.factweave.graph.provenance;

import org.jspecify.annotations.NullMarked;
