package io.factweave.graph.model;

import org.jspecify.annotations.Nullable;

/// What narrows a claim.
///
/// @param role such as "CEO", of `worksFor`
/// @param validFrom since when it holds, where the text says so
/// @param validTo until when it held, where the text says so
/// @param ended whether it holds no more ("former"), even where no date is given
public record Qualifiers(
    @Nullable String role,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    boolean ended) {

  /// Holds, without role or dates.
  public static final Qualifiers NONE = new Qualifiers(null, null, null, false);

  public static Qualifiers role(String role) {
    return new Qualifiers(role, null, null, false);
  }

  public Qualifiers {
    ended = ended || validTo != null;
  }
}
