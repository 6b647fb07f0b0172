package io.factweave.api.rest;

import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.RecordedClaim;
import io.factweave.graph.model.RecordedEvidence;
import io.factweave.graph.model.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares quotes with the texts that they are from, so that nothing is served as said that a
/// document does not say. One a request: it keeps the texts that it read.
final class QuoteCheck {
  private static final Logger LOG = LoggerFactory.getLogger(QuoteCheck.class);

  private final Function<DocumentId, Optional<String>> texts;
  private final Map<DocumentId, Optional<Text>> read = new HashMap<>();

  QuoteCheck(Function<DocumentId, Optional<String>> texts) {
    this.texts = texts;
  }

  /// Whether the text at the claim's span is its quote, and both arguments lie within it.
  boolean holds(RecordedClaim claim) {
    boolean holds =
        read.computeIfAbsent(claim.document(), id -> texts.apply(id).map(Text::new))
            .map(text -> text.says(claim.evidence()))
            .orElse(false);
    if (!holds) {
      LOG.warn(
          "Claim {} of document {} is not served: its text at {} is not '{}'",
          claim.id(),
          claim.document(),
          claim.evidence().span(),
          claim.evidence().quote());
    }
    return holds;
  }

  private static final class Text {
    private final String text;
    private final CodePoints units;

    Text(String text) {
      this.text = text;
      this.units = new CodePoints(text);
    }

    boolean says(RecordedEvidence evidence) {
      Span span = evidence.span();
      if (span.end() > units.toCodePoint(text.length())) {
        return false;
      }
      return units.toUtf16(span).of(text).equals(evidence.quote())
          && span.contains(evidence.subjectSpan())
          && span.contains(evidence.objectSpan());
    }
  }
}
