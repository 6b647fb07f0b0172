package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.model.Place;
import io.factweave.ingest.extract.model.TaggedSpan;
import io.factweave.ingest.extract.rules.FoundDate;
import io.factweave.ingest.extract.rules.FoundName;
import io.factweave.ingest.extract.rules.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything in a document that relations may hold between: names, phrases, references and dates, in
/// the order of the text, outer before inner.
final class Places {
  private final List<Place> all = new ArrayList<>();
  private final List<@Nullable NameType> types = new ArrayList<>();
  private final Map<Span, FoundDate> dates = new LinkedHashMap<>();

  private record Typed(Place place, @Nullable NameType type) {}

  static Places of(
      SegmentedDocument document,
      List<FoundName> names,
      List<TaggedSpan> references,
      List<FoundDate> dates) {
    List<Typed> found = new ArrayList<>();
    names.forEach(name -> found.add(new Typed(new Place(name.span(), Place.Kind.NAME), name.type())));
    for (TaggedSpan tag : references) {
      found.add(new Typed(new Place(tag.span(), Place.Kind.REFERENCE), NameMerger.type(tag.type())));
    }
    dates.forEach(date -> found.add(new Typed(new Place(date.span(), Place.Kind.DATE), null)));
    found.sort(
        Comparator.comparing((Typed typed) -> typed.place().span().start())
            .thenComparing(typed -> -typed.place().span().end())
            .thenComparing(typed -> typed.place().kind()));
    return new Places(document, found, dates);
  }

  private Places(SegmentedDocument document, List<Typed> found, List<FoundDate> times) {
    Set<Span> seen = new HashSet<>();
    for (Typed typed : found) {
      Span span = typed.place().span();
      boolean whole = document.sentenceOf(span).span().contains(span);
      if (whole && seen.add(span)) {
        all.add(typed.place());
        types.add(typed.type());
      }
    }
    times.forEach(date -> dates.putIfAbsent(date.span(), date));
  }

  List<Place> all() {
    return all;
  }

  Place get(int index) {
    return all.get(index);
  }

  /// The type of the entity that stands there; null for a date.
  @Nullable NameType type(int index) {
    return types.get(index);
  }

  @Nullable FoundDate date(int index) {
    return dates.get(all.get(index).span());
  }
}
