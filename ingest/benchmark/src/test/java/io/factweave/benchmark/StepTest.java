package io.factweave.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.ingest.extract.Segmenter;
import io.factweave.ingest.extract.model.TrainedModel;
import io.factweave.ingest.extract.rules.DateFinder;
import io.factweave.ingest.extract.rules.NameFinder;
import io.factweave.ingest.extract.rules.RuleExtractor;
import io.factweave.ingest.extract.trained.TrainedExtractor;
import io.factweave.ingest.read.SourceReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepTest {

  @Test
  void isTheOneEnteredLast() {
    assertThat(Step.of(List.of("ai.onnxruntime.OrtSession.run", "java.util.List.of")))
        .isEqualTo(Step.OTHER);
    assertThat(
            Step.of(
                List.of(
                    "ai.onnxruntime.OrtSession.run",
                    method(TrainedModel.class, "encode"),
                    method(TrainedExtractor.class, "extract"))))
        .isEqualTo(Step.NETWORK);
  }

  @Test
  void isDecodingWhereTheExtractorWorksItself() {
    String shared = "io.factweave.ingest.extract.rules.Clusters.of";
    assertThat(Step.of(List.of(shared, method(TrainedExtractor.class, "extract"))))
        .isEqualTo(Step.DECODE);
    assertThat(Step.of(List.of(shared, method(RuleExtractor.class, "extract"))))
        .isEqualTo(Step.DECODE);
  }

  @Test
  void knowsTheEntriesByTheirPresentNames() {
    assertThat(
            List.of(
                Step.of(List.of(method(SourceReader.class, "open"))),
                Step.of(List.of(method(Segmenter.class, "segment"))),
                Step.of(List.of(method(NameFinder.class, "find"))),
                Step.of(List.of(method(DateFinder.class, "find"))),
                Step.of(List.of(method(io.factweave.graph.model.Extraction.class, "checked"))),
                Step.of(List.of(method(Extraction.class, "write")))))
        .containsExactly(
            Step.READ, Step.SEGMENT, Step.NAMES, Step.NAMES, Step.BUNDLE, Step.WRITE);
  }

  /// The method's name as it stands in a stack, where there is such a method.
  private static String method(Class<?> type, String name) {
    assertThat(Arrays.stream(type.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
        .contains(name);
    return type.getName() + "." + name;
  }
}
