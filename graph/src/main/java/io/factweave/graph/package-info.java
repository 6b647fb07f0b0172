/// The graph as one thing: documents go in, the resolved view and its projections come out.
@NullMarked
package io.factweave.graph;

import org.jspecify.annotations.NullMarked;
