/// What the doors share: media types, lists in pages, links, evidence that is checked before it is served.
@NullMarked
package io.factweave.api.rest;

import org.jspecify.annotations.NullMarked;
