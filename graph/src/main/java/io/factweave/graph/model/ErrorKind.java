package io.factweave.graph.model;

/// Whose fault an error is, and so what a caller may do about it.
public enum ErrorKind {
  /// The caller sent something wrong; sending it again changes nothing.
  INVALID_INPUT,
  /// What was asked for is not there.
  NOT_FOUND,
  /// What is there stands against it.
  CONFLICT,
  /// A limit of size, time or number was reached.
  LIMIT_EXCEEDED,
  /// A part that is needed does not answer now; try again later.
  UNAVAILABLE,
  /// A fault of the program.
  INTERNAL
}
