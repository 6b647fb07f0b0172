/// Steps 2 and 3: a document is cut into sentences and tokens, and an `Extractor` finds what it
/// says.
@NullMarked
package io.factweave.ingest.extract;

import org.jspecify.annotations.NullMarked;
