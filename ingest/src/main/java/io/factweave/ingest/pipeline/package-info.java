/// The fixed order of the steps on one document, and what became of each document.
@NullMarked
package io.factweave.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
