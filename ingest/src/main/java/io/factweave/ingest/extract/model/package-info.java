/// The trained network: from sentences to tagged spans, links and relations between them. Knows nothing of the
/// ontology or of entities.
@NullMarked
package io.factweave.ingest.extract.model;

import org.jspecify.annotations.NullMarked;
