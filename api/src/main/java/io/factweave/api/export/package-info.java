/// The whole graph as a file.
@NullMarked
package io.factweave.api.export;

import org.jspecify.annotations.NullMarked;
