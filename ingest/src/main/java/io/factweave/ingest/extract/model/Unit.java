package io.factweave.ingest.extract.model;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The smallest piece of text that the network labels: a run of letters, marks and digits, or one
/// other character that is no space. The same as in `training/text.py`.
///
/// @param sentence number of its sentence in the document
record Unit(Span span, int sentence) {

  /// The document's units, in the order of the text.
  static List<Unit> of(SegmentedDocument document) {
    List<Unit> units = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      add(document.text(), sentence, units);
    }
    return units;
  }

  private static void add(String text, Sentence sentence, List<Unit> units) {
    int at = sentence.span().start();
    int end = sentence.span().end();
    while (at < end) {
      int character = text.codePointAt(at);
      int stop = at + Character.charCount(character);
      if (isWordPart(character)) {
        while (stop < end && isWordPart(text.codePointAt(stop))) {
          stop += Character.charCount(text.codePointAt(stop));
        }
      }
      if (!isBlank(character)) {
        units.add(new Unit(new Span(at, stop), sentence.number()));
      }
      at = stop;
    }
  }

  /// Whether it belongs to a run: a letter, mark or number, but no ideograph.
  private static boolean isWordPart(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          !isIdeograph(character);
      default -> false;
    };
  }

  static boolean isIdeograph(int character) {
    return character >= 0x3400 && character <= 0x4DBF
        || character >= 0x4E00 && character <= 0x9FFF
        || character >= 0xF900 && character <= 0xFAFF
        || character >= 0x20000 && character <= 0x2FA1F;
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || switch (Character.getType(character)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.UNASSIGNED,
              Character.SURROGATE,
              Character.PRIVATE_USE ->
              true;
          default -> false;
        };
  }
}
