package io.factweave.graph.resolve;

import io.factweave.graph.model.Digest;
import io.factweave.graph.model.EntityId;
import java.util.Locale;

/// What entities of different documents are compared by: a type and a normalised name.
///
/// @param type local name of the type
/// @param name normalised, never empty
/// @param context what tells it apart from the same name elsewhere; empty where the name is enough
record NameKey(String type, String name, String context) implements Comparable<NameKey> {
  private static final int MAX_SLUG = 80;

  static NameKey of(String type, String name) {
    return new NameKey(type, NormalizedNames.of(type, name), "");
  }

  NameKey within(String newContext) {
    return new NameKey(type, name, newContext);
  }

  /// The id of the entity that this is the smallest key of: readable, and different for different
  /// keys.
  EntityId entityId() {
    String slug = slug();
    String start = type.toLowerCase(Locale.ROOT) + "-";
    boolean faithful = slug.equals(name.replace(' ', '-')) && context.isEmpty();
    if (faithful && slug.codePointCount(0, slug.length()) <= MAX_SLUG) {
      return new EntityId(start + slug);
    }
    String discriminator = Digest.shortId(type, name, context).substring(0, 12);
    return new EntityId(start + shortened(slug) + "-" + discriminator);
  }

  private String slug() {
    StringBuilder slug = new StringBuilder();
    name.codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '+' || c == '.' ? c : '-')
        .forEach(slug::appendCodePoint);
    return slug.toString();
  }

  private static String shortened(String slug) {
    int length = slug.codePointCount(0, slug.length());
    return slug.substring(0, slug.offsetByCodePoints(0, Math.min(length, MAX_SLUG)));
  }

  @Override
  public int compareTo(NameKey other) {
    int byType = type.compareTo(other.type);
    int byName = name.compareTo(other.name);
    return byType != 0 ? byType : byName != 0 ? byName : context.compareTo(other.context);
  }
}
