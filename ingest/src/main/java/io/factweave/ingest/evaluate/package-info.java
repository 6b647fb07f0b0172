/// Scores an extraction against gold documents: mentions, entities, facts and their evidence.
@NullMarked
package io.factweave.ingest.evaluate;

import org.jspecify.annotations.NullMarked;
