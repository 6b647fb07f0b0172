package io.factweave.graph.model;

import io.factweave.graph.ontology.Predicate;
import org.jspecify.annotations.Nullable;

/// A claim as the record keeps it, with its arguments resolved to canonical entities.
///
/// @param local the subject as the document's own entity
/// @param localObject the object as the document's own entity; null where it is a date
/// @param evidence spans in code points of the document's text, as everywhere outside of
///     extraction; `quote` is the text at `span`
/// @param publishedOn when its document was published, where known
public record RecordedClaim(
    ClaimId id,
    DocumentId document,
    EntityId subject,
    Predicate predicate,
    StatementObject object,
    LocalEntityId local,
    @Nullable LocalEntityId localObject,
    RecordedEvidence evidence,
    double confidence,
    Stance stance,
    Qualifiers qualifiers,
    @Nullable PartialDate publishedOn)
    implements Comparable<RecordedClaim> {

  /// Whether its document says that it is so, now.
  public boolean isFact() {
    return stance.presentedAsSo() && !qualifiers.ended();
  }

  /// By document, then by place in it.
  @Override
  public int compareTo(RecordedClaim other) {
    int byDocument = document.compareTo(other.document);
    int bySpan = evidence.span().compareTo(other.evidence.span());
    return byDocument != 0 ? byDocument : bySpan != 0 ? bySpan : id.compareTo(other.id);
  }
}
