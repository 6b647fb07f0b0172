package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A noun phrase about a policy.
///
/// @param span without leading article; for a pointing phrase with it
/// @param head base form of its head noun: "restriction"
/// @param content what it says of its matter, as base forms: "export", "chip", "china"
/// @param kind how much it says
/// @param owner span of the possessor or of the names and demonyms before the head: who makes it
/// @param first index of the first term of the span
/// @param headAt index of the head
/// @param end index after the last term
/// @param inner the policy that this one changes ("expansion of ..."), where it does
record PolicyPhrase(
    Span span,
    String head,
    Set<String> content,
    Kind kind,
    List<Span> owner,
    int first,
    int headAt,
    int end,
    @Nullable Span inner) {

  /// How much a phrase says.
  enum Kind {
    /// It says whose or on what: a mention.
    DESCRIBED,
    /// "export controls": a mention where the document describes them more fully.
    COMPOUND,
    /// "the ban", "these measures": a reference.
    POINTING
  }

  PolicyPhrase {
    content = Set.copyOf(content);
    owner = List.copyOf(owner);
  }
}
