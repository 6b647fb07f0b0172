package io.factweave.graph.resolve;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbers and versions in a name, which tell apart what is otherwise named alike: H100 and
/// H200, V3 and R1, GPT-4 and GPT-4o.
final class VersionTokens {
  private static final Pattern HAS_DIGIT = Pattern.compile(".*\\p{N}.*");
  private static final Set<String> EDITIONS =
      Set.of(
          "pro", "max", "ultra", "mini", "plus", "turbo", "lite", "nano", "ii", "iii", "iv", "vi");
  private static final Set<String> TOLD_APART =
      Set.of("Chip", "AiModel", "Technology", "Policy", "Event");

  private VersionTokens() {}

  /// Whether two names of one entity may mean the same beyond its document. Names of firms, people
  /// and places may spell a number out ("4Paradigm", "第四范式"), so only the others are held to it.
  static boolean agree(String type, String name, String other) {
    return !TOLD_APART.contains(type) || of(name).equals(of(other));
  }

  private static List<String> of(String name) {
    // Levelled as a type without numbered names, so that "GPT-4" has the token "4".
    String levelled = NormalizedNames.of("Technology", name);
    return List.of(levelled.replaceAll("(?<=\\p{L}) (?=\\p{N})", "").split(" ")).stream()
        .filter(token -> HAS_DIGIT.matcher(token).matches() || EDITIONS.contains(token))
        .map(VersionTokens::numberPart)
        .sorted()
        .toList();
  }

  /// "deepseekv3" and "v3" hold the same version: the letters just before a number may belong to it
  /// or to the word that it is joined to, so they are compared by their last letter alone.
  private static String numberPart(String token) {
    return token.replaceFirst("^\\p{L}*(?=\\p{L}\\p{N})", "");
  }
}
