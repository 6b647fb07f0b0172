package io.factweave.ingest.annotate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.json.JsonMapper;

/// Writes annotated documents as JSON lines, which the training reads.
public final class AnnotationFormat {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(visibility ->
              visibility
                  .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
          .build();

  private AnnotationFormat() {}

  /// The document as one line, without a line end.
  public static String write(AnnotatedDocument document) {
    return JSON.writeValueAsString(document);
  }
}
