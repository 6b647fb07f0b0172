package io.factweave.graph.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Cypher statement and the values of its parameters.
///
/// @param parameters by name, without `$`: null, Boolean, Number, String, List or Map, as JSON has them
public record CypherQuery(String statement, Map<String, @Nullable Object> parameters) {

  public CypherQuery {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  public CypherQuery(String statement) {
    this(statement, Map.of());
  }
}
