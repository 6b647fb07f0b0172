/// Step 1: bytes of any supported format become a `Document`.
@NullMarked
package io.factweave.ingest.read;

import org.jspecify.annotations.NullMarked;
