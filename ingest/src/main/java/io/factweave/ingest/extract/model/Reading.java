package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.model.PairBatch.Located;
import io.factweave.ingest.extract.model.TaggedSpan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// What the network makes of one document: each sentence is read in the window that also holds the
/// sentence before it.
public final class Reading {
  /// Word pieces in a window.
  private static final int LIMIT = 220;

  private final TrainedModel model;
  private final String text;
  private final List<Unit> units;
  private final List<Window> windows;
  private final List<TrainedModel.Encoded> encoded;

  private Reading(TrainedModel model, SegmentedDocument document) {
    this.model = model;
    this.text = document.text();
    this.units = Unit.of(document);
    this.windows = new Window.Cutter(text, units, model.pieces(), LIMIT).windows();
    this.encoded = windows.parallelStream().map(model::encode).toList();
  }

  /// Runs the encoder over the document.
  public static Reading of(TrainedModel model, SegmentedDocument document) {
    return new Reading(model, document);
  }

  /// The document's text.
  public String text() {
    return text;
  }

  /// Names and references, layer by layer in the order of the text; those of one layer do not
  /// overlap.
  public List<TaggedSpan> tags() {
    List<TaggedSpan> found = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      for (int w = 0; w < windows.size(); w++) {
        tags(w, layer, found);
      }
    }
    return found;
  }

  private void tags(int w, Layer layer, List<TaggedSpan> found) {
    Window window = windows.get(w);
    LabelReader reader = new LabelReader(model.labels(), encoded.get(w).tags(), layer);
    for (LabelReader.Found tag : reader.spans(ownedFrom(w), window.unitCount())) {
      Span span =
          unit(window.firstUnit() + tag.first())
              .span()
              .cover(unit(window.firstUnit() + tag.last()).span());
      found.add(new TaggedSpan(span, layer, tag.type(), tag.confidence()));
    }
  }

  /// The first unit of a window whose sentence belongs to it, and not to the window before.
  private int ownedFrom(int w) {
    return w == 0 ? 0 : Math.max(0, windows.get(w - 1).endUnit() - windows.get(w).firstUnit());
  }

  private Unit unit(int index) {
    return units.get(index);
  }

  /// Scores of every directed pair of places in one sentence or two neighbouring ones whose subject is
  /// no date.
  public List<PairScore> relations(List<Place> places) {
    List<PairScore> scores = new ArrayList<>();
    for (int w = 0; w < windows.size(); w++) {
      List<Located> located = located(places, w);
      PairBatch batch = new PairBatch(encoded.get(w), located);
      addPairs(batch, located, ownedFrom(w));
      float[][] rows = model.relations(batch);
      for (int i = 0; i < rows.length; i++) {
        scores.add(score(batch.subject(i), batch.object(i), rows[i]));
      }
    }
    return scores;
  }

  private static void addPairs(PairBatch batch, List<Located> located, int owned) {
    for (int i = 0; i < located.size(); i++) {
      Located a = located.get(i);
      if (a.kind() == Place.Kind.DATE) {
        continue;
      }
      for (int j = 0; j < located.size(); j++) {
        Located b = located.get(j);
        boolean near = Math.abs(a.sentence() - b.sentence()) <= 1;
        boolean own = Math.max(a.first(), b.first()) >= owned;
        if (i != j && near && own && !(a.first() == b.first() && a.last() == b.last())) {
          batch.add(i, j);
        }
      }
    }
  }

  private PairScore score(int subject, int object, float[] row) {
    int predicates = model.labels().predicates().size();
    int stances = model.labels().stances().size();
    float[] relations = new float[predicates];
    for (int p = 0; p < predicates; p++) {
      relations[p] = sigmoid(row[p]);
    }
    return new PairScore(
        subject,
        object,
        relations,
        LabelReader.softmax(row, predicates, stances),
        sigmoid(row[predicates + stances]));
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  /// Scores of the places that `asked` accepts with each place before them in the same window that is
  /// no date.
  public List<LinkScore> links(List<Place> places, IntPredicate asked) {
    List<LinkScore> scores = new ArrayList<>();
    for (int w = 0; w < windows.size(); w++) {
      List<Located> located = located(places, w);
      PairBatch batch = new PairBatch(encoded.get(w), located);
      for (int j = 0; j < located.size(); j++) {
        Located place = located.get(j);
        if (place.first() >= ownedFrom(w) && asked.test(place.index())) {
          addLinks(batch, located, j);
        }
      }
      float[][] rows = model.links(batch);
      for (int i = 0; i < rows.length; i++) {
        scores.add(new LinkScore(batch.subject(i), batch.object(i), rows[i][0]));
      }
    }
    return scores;
  }

  private static void addLinks(PairBatch batch, List<Located> located, int j) {
    Located place = located.get(j);
    for (int i = 0; i < located.size(); i++) {
      Located other = located.get(i);
      boolean before =
          other.first() < place.first()
              || other.first() == place.first() && other.last() > place.last();
      if (before && other.kind() != Place.Kind.DATE) {
        batch.add(j, i);
      }
    }
  }

  /// The places that lie whole in a window.
  private List<Located> located(List<Place> places, int w) {
    Window window = windows.get(w);
    List<Located> located = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Span span = places.get(i).span();
      int first = indexOf(span.start());
      int last = indexOf(span.end() - 1);
      if (first >= window.firstUnit() && last < window.endUnit() && first <= last) {
        located.add(
            new Located(
                i,
                first - window.firstUnit(),
                last - window.firstUnit(),
                unit(first).sentence(),
                places.get(i).kind()));
      }
    }
    return located;
  }

  /// Index of the last unit that begins at or before this UTF-16 index; -1 where there is none.
  private int indexOf(int utf16) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).span().start() <= utf16) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
