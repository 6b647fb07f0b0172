package io.factweave.api.rest;

import io.factweave.api.problem.ApiError;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Filters of a list that name something of the ontology. One that is missing filters nothing; one
/// that names nothing is `INVALID_PARAMETER`, with the names that there are.
public final class Terms {
  private Terms() {}

  public static @Nullable EntityType type(Ontology ontology, @Nullable String name) {
    return name == null
        ? null
        : ontology
            .findEntityType(name)
            .orElseThrow(() -> unknown("type", name, ontology.entityTypes(), EntityType::name));
  }

  public static @Nullable Predicate predicate(Ontology ontology, @Nullable String name) {
    return name == null
        ? null
        : ontology
            .findPredicate(name)
            .orElseThrow(() -> unknown("predicate", name, ontology.predicates(), Predicate::name));
  }

  private static <T> FactweaveException unknown(
      String parameter, String name, Collection<? extends T> known, Function<T, String> nameOf) {
    return new FactweaveException(
        ApiError.INVALID_PARAMETER,
        "There is no %s '%s'; there are: %s"
            .formatted(
                parameter, name, known.stream().map(nameOf).collect(Collectors.joining(", "))),
        parameter,
        null);
  }
}
