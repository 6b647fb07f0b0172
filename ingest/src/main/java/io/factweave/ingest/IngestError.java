package io.factweave.ingest;

import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.ErrorKind;

/// Errors of reading and extracting.
public enum IngestError implements ErrorCode {
  SOURCE_NOT_FOUND(ErrorKind.NOT_FOUND),
  UNSUPPORTED_MEDIA_TYPE(ErrorKind.INVALID_INPUT),
  EMPTY_DOCUMENT(ErrorKind.INVALID_INPUT),
  ENCRYPTED_DOCUMENT(ErrorKind.INVALID_INPUT),
  BROKEN_DOCUMENT(ErrorKind.INVALID_INPUT),
  DOCUMENT_TOO_LARGE(ErrorKind.LIMIT_EXCEEDED),
  NOT_TEXT(ErrorKind.INVALID_INPUT),
  INVALID_JSON_LINE(ErrorKind.INVALID_INPUT),
  INVALID_LEXICON(ErrorKind.INVALID_INPUT),
  MODEL_NOT_LOADED(ErrorKind.UNAVAILABLE),
  INVALID_GOLD_FILE(ErrorKind.INVALID_INPUT),
  INVALID_ANNOTATION(ErrorKind.INVALID_INPUT),
  EXTRACTION_FAILED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  IngestError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
