package io.factweave.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Extractor] keeps to.
public abstract class ExtractorContract {
  private static final String TEXT =
      """
      🚀 ASML’s new scanner 🛰️ was announced by the Dutch toolmaker in Veldhoven, the Netherlands.

      TSMC said on May 3, 2024 that it had bought it. “It’s fine,” said Lisa Su, AMD’s CEO. 台积电 agreed.
      The Bureau of Industry and Security (BIS) issued strict controls on lithography machines; BIS may
      tighten them. They restrict the NXT:2000i.
      """;

  /// The extractor under test.
  protected abstract Extractor extractor();

  /// Cuts texts for it.
  protected abstract SegmentedDocument segment(Document document);

  private SegmentedDocument segmented(String text) {
    return segment(Document.of(new DocumentId("contract"), text, DocumentMetadata.PLAIN));
  }

  @Test
  void findsSomethingInAnOrdinaryText() {
    Draft draft = extractor().extract(segmented(TEXT));

    assertThat(draft.entities()).isNotEmpty();
    assertThat(draft.claims()).isNotEmpty();
  }

  @Test
  void everySurfaceEqualsTheTextAtItsSpan() {
    Draft draft = extractor().extract(segmented(TEXT));

    for (LocalEntity entity : draft.entities()) {
      entity.mentions().forEach(m -> assertSlice(m.span(), m.text()));
      entity.references().forEach(r -> assertSlice(r.span(), r.text()));
    }
    draft.claims().forEach(claim -> assertSlice(claim.evidence().span(), claim.evidence().quote()));
  }

  private static void assertSlice(Span span, String text) {
    assertThat(span.end()).isLessThanOrEqualTo(TEXT.length());
    assertThat(span.of(TEXT)).isEqualTo(text);
  }

  @Test
  void everyClaimNamesEntitiesOfTheDraft() {
    Draft draft = extractor().extract(segmented(TEXT));
    Set<LocalEntityId> ids =
        draft.entities().stream().map(LocalEntity::id).collect(Collectors.toSet());

    assertThat(ids).hasSameSizeAs(draft.entities());
    for (Claim claim : draft.claims()) {
      assertThat(ids).contains(claim.subject());
      if (claim instanceof RelationClaim relation) {
        assertThat(ids).contains(relation.object());
      }
    }
  }

  @Test
  void numbersEntitiesInTheOrderOfTheirFirstMention() {
    List<LocalEntity> entities = extractor().extract(segmented(TEXT)).entities();

    assertThat(entities)
        .extracting(entity -> entity.mentions().getFirst().span().start())
        .isSorted();
    assertThat(entities)
        .extracting(entity -> entity.id().value())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, entities.size()).mapToObj(i -> "e" + i).toList());
  }

  @Test
  void saysTheSameOfTheSameDocument() {
    assertThat(extractor().extract(segmented(TEXT)))
        .isEqualTo(extractor().extract(segmented(TEXT)));
  }

  @Test
  void saysTheSameOnManyThreads() throws Exception {
    Extractor extractor = extractor();
    SegmentedDocument document = segmented(TEXT);
    Draft expected = extractor.extract(document);

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Draft>> tasks =
          IntStream.range(0, 32)
              .<Callable<Draft>>mapToObj(i -> () -> extractor.extract(document))
              .toList();
      for (Future<Draft> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void findsNothingInTextWithoutNames() {
    Draft draft = extractor().extract(segmented("😀 ... 12 % -- ()"));

    assertThat(draft.claims()).isEmpty();
  }
}
