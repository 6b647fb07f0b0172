/// The values that everything else speaks in: documents, spans, mentions, claims, entities and
/// statements. Plain Java; every value that exists is valid.
@NullMarked
package io.factweave.graph.model;

import org.jspecify.annotations.NullMarked;
