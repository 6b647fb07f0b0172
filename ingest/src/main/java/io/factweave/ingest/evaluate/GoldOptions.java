package io.factweave.ingest.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be chosen about scoring; each format looks at its own part.
///
/// @param folds of KnowledgeNet; empty: all that the file has
/// @param modes of KnowledgeNet, one table part each
/// @param uris of KnowledgeNet's mode `uri`: a file of names and their URIs, tab-separated
/// @param everyExpression of KnowledgeNet: a claim is given once for every pair of expressions of its
///     two entities in the passage, as KnowledgeNet's annotation does
/// @param labels of BIO: the entity types that a gold label stands for, where the usual ones are
///     wrong; none: the label is left out
/// @param sentences of BIO: every sentence is a document, even where the file has `-DOCSTART-`
public record GoldOptions(
    Set<Integer> folds,
    List<KnowledgeNetMode> modes,
    @Nullable Path uris,
    boolean everyExpression,
    Map<String, List<String>> labels,
    boolean sentences) {

  /// What is used where nothing is said.
  public static final GoldOptions USUAL =
      new GoldOptions(
          Set.of(),
          List.of(KnowledgeNetMode.SPAN_OVERLAP, KnowledgeNetMode.SPAN_EXACT),
          null,
          false,
          Map.of(),
          false);

  public GoldOptions {
    folds = Set.copyOf(folds);
    modes = List.copyOf(modes);
    labels = Map.copyOf(labels);
  }
}
