/// The door for canonical entities and for the ontology that types them.
@NullMarked
package io.factweave.api.entity;

import org.jspecify.annotations.NullMarked;
