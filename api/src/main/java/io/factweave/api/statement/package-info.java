/// The door for statements, each with every piece of evidence.
@NullMarked
package io.factweave.api.statement;

import org.jspecify.annotations.NullMarked;
