/// The door for documents: what goes in, and what was found in it.
@NullMarked
package io.factweave.api.document;

import org.jspecify.annotations.NullMarked;
