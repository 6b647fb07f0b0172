/// The command line: one class a command, exit codes, progress.
@NullMarked
package io.factweave.api.command;

import org.jspecify.annotations.NullMarked;
