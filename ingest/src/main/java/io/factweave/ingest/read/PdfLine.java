package io.factweave.ingest.read;

/// A line of a PDF as it stands on its page. Lengths are in points, from the upper left corner.
///
/// @param page counted from 0
/// @param baseline distance of its base from the upper edge
/// @param size of its letters
record PdfLine(String text, int page, float left, float right, float baseline, float size) {}
