package io.factweave.ingest.extract.model;

/// How a unit is written, which the lower-cased vocabulary does not show. The codes are those of
/// `training/text.py`.
final class UnitShape {
  /// Of pieces that belong to no unit.
  static final int NONE = 8;

  static final int OPENS_SENTENCE = 10;
  static final int FOLLOWS_WITHOUT_SPACE = 20;

  private static final int SMALL = 0;
  private static final int CAPITALISED = 1;
  private static final int ONE_CAPITAL = 2;
  private static final int CAPITALS = 3;
  private static final int MIXED = 4;
  private static final int DIGITS = 5;
  private static final int CAPITALS_AND_DIGITS = 6;
  private static final int SMALL_AND_DIGITS = 7;
  private static final int IDEOGRAPH = 9;

  private UnitShape() {}

  /// The code of a unit's text, in [0, 9].
  static int of(String unit) {
    int upper = count(unit, Character.UPPERCASE_LETTER);
    int digits = count(unit, Character.DECIMAL_DIGIT_NUMBER);
    boolean letters = unit.codePoints().anyMatch(Character::isLetter);
    if (digits > 0) {
      return !letters ? DIGITS : upper > 0 ? CAPITALS_AND_DIGITS : SMALL_AND_DIGITS;
    }
    if (!letters) {
      return NONE;
    }
    int first = unit.codePointAt(0);
    if (Unit.isIdeograph(first)) {
      return IDEOGRAPH;
    }
    return upper == 0 ? SMALL : capitals(unit, upper, first);
  }

  private static int capitals(String unit, int upper, int first) {
    int length = unit.codePointCount(0, unit.length());
    if (upper == length) {
      return length == 1 ? ONE_CAPITAL : CAPITALS;
    }
    boolean opens = Character.getType(first) == Character.UPPERCASE_LETTER;
    return upper == 1 && opens ? CAPITALISED : MIXED;
  }

  private static int count(String unit, byte category) {
    return (int) unit.codePoints().filter(c -> Character.getType(c) == category).count();
  }
}
