package io.factweave.api.document;

import io.factweave.api.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What became of one document that was sent: it is in the graph, or there is a problem.
///
/// @param origin the file's name, or where in the body it stood
/// @param status as if it had been sent alone: 201, 200, or the problem's
/// @param outcome "created", "replaced" or "unchanged"
@Schema(name = "Received")
record ReceivedJson(
    @Schema(example = "article.html") String origin,
    @Schema(example = "201") int status,
    @Schema(allowableValues = {"created", "replaced", "unchanged"}) @Nullable String outcome,
    @Nullable String id,
    @Nullable URI url,
    @Nullable String title,
    @Nullable FoundJson found,
    @Nullable Problem problem) {

  static ReceivedJson failed(String origin, Problem problem) {
    return new ReceivedJson(origin, problem.status(), null, null, null, null, null, problem);
  }

  boolean isFailure() {
    return problem != null;
  }
}
