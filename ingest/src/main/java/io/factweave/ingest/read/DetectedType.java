package io.factweave.ingest.read;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// A format that can be read.
///
/// @param name a media type without parameters
/// @param charset the one the sender named
record DetectedType(String name, @Nullable Charset charset) {}
