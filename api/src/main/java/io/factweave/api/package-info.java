/// The doors: command line, HTTP, wiring.
@NullMarked
package io.factweave.api;

import org.jspecify.annotations.NullMarked;
