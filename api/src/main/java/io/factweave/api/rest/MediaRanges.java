package io.factweave.api.rest;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a client accepts: the ranges of an `Accept` header with their weights (RFC 9110, 12.5.1).
public record MediaRanges(List<MediaType> ranges) {

  /// @param headers every `Accept` header of the request; none means that everything is accepted
  public static MediaRanges parse(List<String> headers) {
    try {
      List<MediaType> ranges = MediaType.parseMediaTypes(headers);
      return new MediaRanges(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
    } catch (InvalidMediaTypeException e) {
      throw new FactweaveException(
          ApiError.INVALID_REQUEST,
          "The Accept header '%s' is none: %s"
              .formatted(String.join(", ", headers), e.getMessage()),
          e);
    }
  }

  /// The offer of greatest weight, the first of several; empty where none is accepted.
  public Optional<MediaType> best(List<MediaType> offers) {
    MediaType best = null;
    for (MediaType offer : offers) {
      if (weight(offer) > (best == null ? 0 : weight(best))) {
        best = offer;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The weight that the most specific range gives; 0 where none fits.
  private double weight(MediaType offer) {
    return ranges.stream()
        .filter(range -> range.includes(offer))
        .max((a, b) -> Integer.compare(specificity(a), specificity(b)))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int specificity(MediaType range) {
    if (range.isWildcardType()) {
      return 0;
    }
    return range.isWildcardSubtype() ? 1 : 2;
  }

  @Override
  public String toString() {
    return ranges.stream().map(MediaType::toString).collect(Collectors.joining(", "));
  }
}
