package io.factweave.ingest.extract.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;

/// BERT's uncased word pieces, a unit at a time. Immutable, safe for many threads.
final class WordPieces {
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final int LONGEST_UNIT = 100;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final WordpieceTokenizer tokenizer;

  /// @param vocabulary the pieces in the order of their numbers
  WordPieces(List<String> vocabulary) {
    for (String piece : vocabulary) {
      numbers.put(piece, numbers.size());
    }
    this.tokenizer = new WordpieceTokenizer(numbers.keySet(), LONGEST_UNIT);
  }

  /// The number that opens every input.
  int opening() {
    return number(WordpieceTokenizer.BERT_CLS_TOKEN);
  }

  /// The number that ends every sentence.
  int closing() {
    return number(WordpieceTokenizer.BERT_SEP_TOKEN);
  }

  /// Numbers of a unit's pieces; at least one.
  int[] of(String unit) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(lower(unit), Normalizer.Form.NFD)).replaceAll("");
    if (plain.isBlank()) {
      return new int[] {number(WordpieceTokenizer.BERT_UNK_TOKEN)};
    }
    String[] pieces = tokenizer.tokenize(plain);
    int[] found = new int[pieces.length - 2]; // without the opening and the closing one
    for (int i = 0; i < found.length; i++) {
      found[i] = number(pieces[i + 1]);
    }
    return found;
  }

  private static String lower(String unit) {
    return unit.toLowerCase(Locale.ROOT);
  }

  private int number(String piece) {
    return numbers.getOrDefault(piece, 0);
  }
}
