package io.factweave.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.FactweaveException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An error in words and as a code, as `application/problem+json` (RFC 9457).
///
/// @param type names the kind of problem: the error's code in a namespace of its own
/// @param title the code in words
/// @param status of the HTTP answer
/// @param detail what happened, with which values, and what is allowed
/// @param code stable name of the error, listed in `docs/http-api.md`
/// @param location where in the input, such as "line 3, column 14"
@Schema(name = "Problem", description = "An error (RFC 9457)")
@JsonInclude(Include.NON_NULL)
public record Problem(
    @Schema(example = "https://w3id.org/factweave/errors#QUERY_SYNTAX") String type,
    @Schema(example = "Query syntax") String title,
    @Schema(example = "400") int status,
    @Schema(example = "Encountered \"}\" where a term was expected") String detail,
    @Schema(example = "QUERY_SYNTAX", description = "Stable name of the error") String code,
    @Schema(example = "line 3, column 14", description = "Where in the input")
        @Nullable String location) {

  /// What `type` begins with; the code follows.
  public static final String NAMESPACE = "https://w3id.org/factweave/errors#";

  /// The problem of this error; its status comes from [HttpStatuses].
  public static Problem of(ErrorCode code, String detail, @Nullable String location) {
    String words = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return new Problem(
        NAMESPACE + code.name(),
        Character.toUpperCase(words.charAt(0)) + words.substring(1),
        HttpStatuses.of(code).value(),
        detail,
        code.name(),
        location);
  }

  /// The problem of a failure: faults of the program tell nothing of its inside.
  public static Problem of(FactweaveException failure) {
    String message =
        HttpStatuses.of(failure.code()) == HttpStatus.INTERNAL_SERVER_ERROR
            ? "The server failed on this request; its log says why"
            : String.valueOf(failure.getMessage());
    return of(failure.code(), message, failure.location().orElse(null));
  }

  /// This problem as an answer, whatever the client accepts: an error that cannot be read is worse
  /// than one of another media type.
  public ResponseEntity<Problem> answer() {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header("Cache-Control", "no-store")
        .body(this);
  }
}
