package io.factweave.graph.model;

/// A stable name of an error, implemented by one enum a module. Listed in `docs/http-api.md`.
public interface ErrorCode {

  /// The stable name, such as `DOCUMENT_NOT_FOUND`.
  String name();

  ErrorKind kind();
}
