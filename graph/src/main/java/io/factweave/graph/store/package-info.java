/// Ports of the graph: what a projection must do, and the view that it is made from.
@NullMarked
package io.factweave.graph.store;

import org.jspecify.annotations.NullMarked;
