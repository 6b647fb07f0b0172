/// From documents to extractions: everything that needs one document alone.
@NullMarked
package io.factweave.ingest;

import org.jspecify.annotations.NullMarked;
