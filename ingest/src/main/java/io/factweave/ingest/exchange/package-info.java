/// The exchange format: JSON lines, one document each with its entities, facts and claims, offsets
/// in Unicode code points. What `extract` writes, `evaluate` scores and annotators exchange.
@NullMarked
package io.factweave.ingest.exchange;

import org.jspecify.annotations.NullMarked;
