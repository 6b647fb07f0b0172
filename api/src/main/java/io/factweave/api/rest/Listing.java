package io.factweave.api.rest;

import io.factweave.graph.store.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
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
  public static <S, T> Listing<T> of(Page<S> page, Function<S, T> item) {
    String cursor = page.next();
    URI next =
        cursor == null
            ? null
            : ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUri();
    return new Listing<>(page.items().stream().map(item).toList(), page.total(), next);
  }
}
