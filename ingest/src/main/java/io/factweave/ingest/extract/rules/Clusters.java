package io.factweave.ingest.extract.rules;

import io.factweave.ingest.extract.SegmentedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts together the names of one document that mean the same thing.
public final class Clusters {
  private Clusters() {}

  /// The document's entities, in the order of their first name; every name is in one of them.
  public static List<DraftEntity> of(SegmentedDocument document, List<FoundName> names) {
    Map<String, List<FoundName>> groups = new LinkedHashMap<>();
    for (FoundName name : names) {
      LexiconEntry entry = name.entry();
      String form = entry == null ? name.span().of(document.text()) : entry.name();
      groups.computeIfAbsent(name.type() + form, key -> new ArrayList<>()).add(name);
    }
    return groups.values().stream()
        .map(group ->
            new DraftEntity(
                group.getFirst().type(),
                group.getFirst().span().of(document.text()),
                List.of(),
                group))
        .toList();
  }
}
