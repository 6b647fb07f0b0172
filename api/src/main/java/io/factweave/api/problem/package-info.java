/// The single mapping from errors to HTTP: RFC 9457 problem details.
@NullMarked
package io.factweave.api.problem;

import org.jspecify.annotations.NullMarked;
