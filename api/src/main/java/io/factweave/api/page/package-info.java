/// The start page.
@NullMarked
package io.factweave.api.page;

import org.jspecify.annotations.NullMarked;
