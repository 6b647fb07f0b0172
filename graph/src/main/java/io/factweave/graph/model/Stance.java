package io.factweave.graph.model;

import org.jspecify.annotations.Nullable;

/// How surely it is said, and by whom. The two are independent.
///
/// @param attribution who says it, or null where the document speaks for itself
public record Stance(Modality modality, @Nullable Attribution attribution) {

  /// The document says that it is so.
  public static final Stance ASSERTED = new Stance(Modality.ASSERTED, null);

  /// Whether the document itself presents it as so.
  public boolean presentedAsSo() {
    return modality == Modality.ASSERTED && (attribution == null || attribution.endorsed());
  }
}
