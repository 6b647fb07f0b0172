package io.factweave.api.command;

import io.factweave.graph.model.ErrorKind;
import io.factweave.graph.model.FactweaveException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// What a user sees when a command fails: one line that says what, where and what is allowed.
final class CommandErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult arguments) {
    PrintWriter err = commandLine.getErr();
    if (exception instanceof FactweaveException known) {
      err.printf("factweave: %s (%s)%n", known.getMessage(), known.code().name());
      return exitCode(known.code().kind());
    }
    err.printf("factweave: an error of the program itself: %s%n", exception);
    exception.printStackTrace(err);
    return ExitCode.SOFTWARE;
  }

  private static int exitCode(ErrorKind kind) {
    return switch (kind) {
      case INVALID_INPUT, NOT_FOUND -> ExitCode.USAGE;
      case CONFLICT, LIMIT_EXCEEDED, UNAVAILABLE, INTERNAL -> ExitCode.SOFTWARE;
    };
  }
}
