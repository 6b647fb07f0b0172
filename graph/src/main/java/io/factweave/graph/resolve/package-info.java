/// Entity resolution: which entities of different documents mean the same thing, and why. Plain
/// Java, without knowledge of any store.
@NullMarked
package io.factweave.graph.resolve;

import org.jspecify.annotations.NullMarked;
