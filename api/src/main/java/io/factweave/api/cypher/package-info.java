/// Cypher over HTTP, in the shape of Neo4j's Query API v2.
@NullMarked
package io.factweave.api.cypher;

import org.jspecify.annotations.NullMarked;
