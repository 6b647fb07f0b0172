/// Documents marked by hand in the inline markup of `ingest/training/corpus`: what the model learns from and is
/// measured on.
@NullMarked
package io.factweave.ingest.annotate;

import org.jspecify.annotations.NullMarked;
