package io.factweave.graph.property;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of an answer one after the other, so that an answer of any length needs no memory.
public interface CypherRows {

  /// Called once, before the first row. Everything that the gate refuses is refused before.
  void begin(List<String> fields);

  /// @param values one a field, as in [CypherResult]
  void row(List<@Nullable Object> values);
}
