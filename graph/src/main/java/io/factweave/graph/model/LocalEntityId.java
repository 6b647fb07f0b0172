package io.factweave.graph.model;

import java.util.regex.Pattern;

/// Names an entity within one document: "e1", "e2", in the order of their first mention.
public record LocalEntityId(String value) {
  private static final Pattern ID = Pattern.compile("e[1-9][0-9]*");

  public LocalEntityId {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no local entity id: e1, e2, ...".formatted(value));
    }
  }

  public static LocalEntityId of(int number) {
    return new LocalEntityId("e" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
