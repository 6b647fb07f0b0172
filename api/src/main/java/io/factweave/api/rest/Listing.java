package io.factweave.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A page of a list.
///
/// @param total number of items of all pages
/// @param next address of the page that follows; missing on the last one
public record Listing<T>(
    List<T> items,
    @Schema(example = "128") long total,
    @Schema(example = "http://localhost:8080/entities?size=50&cursor=company-huawei")
        @Nullable URI next) {

  public Listing {
    items = List.copyOf(items);
  }

  /// The answer to the current request; `next` is its address with the new cursor.
  public static <T> Listing<T> of(List<T> items, long total, Optional<String> cursor) {
    URI next =
        cursor
            .map(
                value ->
                    ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("cursor", "{cursor}")
                        .build(false)
                        .expand(java.util.Map.of("cursor", value))
                        .encode()
                        .toUri())
            .orElse(null);
    return new Listing<>(items, total, next);
  }
}
