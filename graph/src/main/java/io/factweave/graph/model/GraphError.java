package io.factweave.graph.model;

/// Errors of the graph.
public enum GraphError implements ErrorCode {
  DOCUMENT_NOT_FOUND(ErrorKind.NOT_FOUND),
  ENTITY_NOT_FOUND(ErrorKind.NOT_FOUND),
  STATEMENT_NOT_FOUND(ErrorKind.NOT_FOUND),
  INVALID_IDENTIFIER(ErrorKind.INVALID_INPUT),
  INVALID_DATE(ErrorKind.INVALID_INPUT),
  INVALID_EXTRACTION(ErrorKind.INVALID_INPUT),
  INVALID_ONTOLOGY(ErrorKind.INVALID_INPUT),
  INVALID_CURSOR(ErrorKind.INVALID_INPUT),
  QUERY_SYNTAX(ErrorKind.INVALID_INPUT),
  QUERY_NOT_ALLOWED(ErrorKind.INVALID_INPUT),
  QUERY_FAILED(ErrorKind.INVALID_INPUT),
  QUERY_TIMEOUT(ErrorKind.UNAVAILABLE),
  DATA_FOLDER_IN_USE(ErrorKind.CONFLICT),
  DATA_FOLDER_UNUSABLE(ErrorKind.INVALID_INPUT),
  STORE_FAILED(ErrorKind.INTERNAL),
  CYPHER_UNAVAILABLE(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  GraphError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
