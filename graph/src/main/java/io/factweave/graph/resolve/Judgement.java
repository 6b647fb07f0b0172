package io.factweave.graph.resolve;

import io.factweave.graph.model.Digest;
import io.factweave.graph.model.LocalEntityRef;
import java.util.Locale;

/// A decision about whether two entities of documents mean the same thing, with its reason.
///
/// @param by the rule that judged, such as "rule:acronym"
/// @param reason for people, one sentence
public record Judgement(
    LocalEntityRef left, LocalEntityRef right, Verdict verdict, String by, String reason) {

  /// What was decided.
  public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE;

    /// In files, RDF and REST: "same", "different", "unsure".
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Names the judgement: a hash of the pair, the verdict and the rule.
  public String id() {
    return Digest.shortId(left.toString(), right.toString(), verdict.label(), by);
  }
}
