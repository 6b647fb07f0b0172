package io.factweave.api.sparql;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names and values of a query string or form, in their order. They are read here and not by the
/// container, which would silently mix the two and drop what it cannot decode.
record Parameters(List<Pair> pairs) {

  /// One name with its value.
  record Pair(String name, String value) {}

  static Parameters parse(@Nullable String encoded) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : encoded == null ? new String[0] : encoded.split("&")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        pairs.add(new Pair(decode(name), decode(value)));
      }
    }
    return new Parameters(List.copyOf(pairs));
  }

  /// Every value of this name, in order.
  List<String> all(String name) {
    return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
  }

  /// The one value of this name.
  ///
  /// @throws FactweaveException `INVALID_REQUEST` where there are several
  Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new FactweaveException(
          ApiError.INVALID_REQUEST,
          "Parameter %s stands %d times, once is allowed".formatted(name, values.size()));
    }
    return values.stream().findFirst();
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new FactweaveException(
          ApiError.INVALID_REQUEST,
          "'%s' is not percent-encoded as it should be: %s".formatted(encoded, e.getMessage()),
          e);
    }
  }
}
