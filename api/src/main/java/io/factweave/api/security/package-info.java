/// Who may knock: host, origin, token, size of the body.
@NullMarked
package io.factweave.api.security;

import org.jspecify.annotations.NullMarked;
