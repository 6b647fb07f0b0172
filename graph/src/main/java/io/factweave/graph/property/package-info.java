/// The Neo4j adapter: the server that is started beside us, the projection, Cypher. The only package
/// that knows `org.neo4j`.
@NullMarked
package io.factweave.graph.property;

import org.jspecify.annotations.NullMarked;
