package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Confidence;
import io.factweave.graph.model.Span;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A name in the text.
///
/// @param span without article, title and possessive ending
/// @param entry what the lexicon knows by this name, where it does
/// @param confidence the finder's estimate in [0, 1]
public record FoundName(Span span, NameType type, @Nullable LexiconEntry entry, double confidence)
    implements Comparable<FoundName> {

  public FoundName {
    Confidence.require(confidence);
  }

  /// By place in the text.
  @Override
  public int compareTo(FoundName other) {
    return Comparator.comparing(FoundName::span)
        .thenComparing(FoundName::type)
        .compare(this, other);
  }
}
