package io.factweave.ingest.read;

/// What a look through files and folders finds: a source to read, or a file that is left aside.
public sealed interface Found permits Source, Found.Skipped {

  /// Where it is from, in words for users: a path, the name of an uploaded file, "standard input".
  String origin();

  /// A file that is not read.
  ///
  /// @param reason in words for users
  record Skipped(String origin, String reason) implements Found {}
}
