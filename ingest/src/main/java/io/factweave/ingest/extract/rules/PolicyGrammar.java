package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrases of a sentence that describe a policy or point at one: a head noun
/// ("restrictions"), what stands before it ("strict export") and what follows ("on advanced chips to
/// China", "aimed at ...").
final class PolicyGrammar {
  private static final Set<String> HEADS = WordClasses.of("policyHeads");
  private static final Set<String> STRONG = WordClasses.of("strongHeads");
  private static final Set<String> WEAK = WordClasses.of("weakHeads");
  private static final Set<String> EMPTY = WordClasses.of("emptyModifiers");
  private static final Set<String> POINTING = WordClasses.of("pointingModifiers");
  private static final Set<String> QUANTITIES = WordClasses.of("quantityHeads");
  private static final Set<String> CHANGES = WordClasses.of("changeHeads");
  private static final Set<String> TRADE =
      Set.of(
          "export",
          "import",
          "trade",
          "technology",
          "tech",
          "investment",
          "license",
          "licensing",
          "executive",
          "economic",
          "government",
          "regulatory",
          "chip",
          "legal");
  private static final Set<String> MODALS =
      Set.of("may", "might", "can", "could", "will", "would", "should", "must", "shall");
  private static final Set<String> DATED_HEADS = Set.of("update", "package", "amendment");
  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "that", "these", "those", "such", "its", "their", "both", "all");

  private final Line line;
  private final PolicyComplement complements;
  private final TreeMap<Integer, PolicyPhrase> byFirst = new TreeMap<>();

  private PolicyGrammar(Line line) {
    this.line = line;
    this.complements = new PolicyComplement(line);
  }

  /// The phrases, in the order of the text; one may lie in another.
  static List<PolicyPhrase> find(Line line) {
    PolicyGrammar grammar = new PolicyGrammar(line);
    List<PolicyPhrase> found = new ArrayList<>();
    for (int i = line.size() - 1; i >= 0; i--) {
      PolicyPhrase phrase = grammar.at(i);
      if (phrase != null) {
        found.add(phrase);
        if (phrase.kind() == PolicyPhrase.Kind.DESCRIBED) {
          grammar.byFirst.put(phrase.first(), phrase);
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private @Nullable PolicyPhrase at(int i) {
    if (line.block(i) != null) {
      return null;
    }
    String head = Lemmas.singular(line.lower(i));
    PolicyPhrase change = CHANGES.contains(head) && isNounHere(i) ? change(i, head) : null;
    if (change != null) {
      return change;
    }
    boolean isHead = HEADS.contains(head) || (DATED_HEADS.contains(head) && isDated(i));
    return isHead && isNounHere(i) ? policy(i, head) : null;
  }

  private boolean isDated(int i) {
    return line.isDate(i - 1) || (line.lower(i + 1).equals("of") && line.isDate(i + 2));
  }

  /// Whether the term can be the head of a noun phrase: not a verb, nor the first part of a compound.
  private boolean isNounHere(int i) {
    if (line.isHyphen(i + 1) || line.isHyphen(i - 1)) {
      return false;
    }
    boolean nounFollows =
        (line.isTag(i + 1, "NOUN") || line.isTag(i + 1, "PROPN")) && !line.isDate(i + 1);
    if (nounFollows && !PolicyComplement.opens(line.lower(i + 1))) {
      return false;
    }
    if (line.isTag(i, "VERB") || line.isTag(i, "AUX")) {
      boolean objectFollows = line.isTag(i + 1, "DET") || line.isTag(i + 1, "ADJ");
      boolean before =
          line.isTag(i - 1, "ADJ") || line.isTag(i - 1, "NOUN") || line.isTag(i - 1, "DET");
      boolean had =
          Lemmas.isVerbOf(line.lower(i - 1), Set.of("have"))
              && line.lower(i).endsWith("s")
              && PolicyComplement.opens(line.lower(i + 1));
      return had || (before && !objectFollows);
    }
    boolean afterNoun = line.isTag(i - 1, "NOUN") || line.isTag(i - 1, "ADJ");
    return line.isTag(i, "NOUN") || line.isTag(i, "PROPN") || (line.isTag(i, "ADJ") && afterNoun);
  }

  private @Nullable PolicyPhrase change(int i, String head) {
    String preposition = line.lower(i + 1);
    if (!preposition.equals("of") && !preposition.equals("to") && !preposition.equals("in")) {
      return null;
    }
    int start = i + 2;
    while (DETERMINERS.contains(line.lower(start)) && line.block(start) == null) {
      start++;
    }
    PolicyPhrase inner = byFirst.get(start);
    if (inner == null) {
      return null;
    }
    Left left = new Left(i);
    return new PolicyPhrase(
        line.span(left.first, inner.end()),
        head,
        inner.content(),
        PolicyPhrase.Kind.DESCRIBED,
        left.owner,
        left.first,
        i,
        inner.end(),
        inner.span());
  }

  private @Nullable PolicyPhrase policy(int i, String head) {
    if (head.equals("control") && !line.lower(i).endsWith("s")) {
      return null;
    }
    Left left = new Left(i);
    int end = complements.end(i, head);
    boolean complement = end > i + 1;
    PolicyPhrase.Kind kind = kind(i, head, left, complement);
    if (kind == null) {
      return null;
    }
    Set<String> content = new LinkedHashSet<>(left.content);
    if (complement) {
      content.addAll(complements.content(i + 1, end));
    }
    int first = left.first;
    if (kind == PolicyPhrase.Kind.POINTING) {
      first = left.determiner >= 0 ? left.determiner : first;
    } else {
      first = withQuantity(first);
    }
    return new PolicyPhrase(
        line.span(first, end), head, content, kind, left.owner, first, i, end, null);
  }

  /// "a series of measures": the quantity is a part of the phrase.
  private int withQuantity(int first) {
    int of = first - 1;
    if (!line.lower(of).equals("of") || !QUANTITIES.contains(Lemmas.singular(line.lower(of - 1)))) {
      return first;
    }
    return new Left(of - 1).first;
  }

  private PolicyPhrase.@Nullable Kind kind(int i, String head, Left left, boolean complement) {
    if (isDescribed(i, head, left, complement)) {
      return PolicyPhrase.Kind.DESCRIBED;
    }
    boolean bare = left.content.isEmpty() && !complement && !left.owned;
    boolean pointed =
        (left.determiner >= 0 && !line.lower(left.determiner).equals("its"))
            || POINTING.contains(line.lower(left.first));
    if (bare && pointed) {
      return PolicyPhrase.Kind.POINTING;
    }
    boolean compound = !left.content.isEmpty() && TRADE.containsAll(left.content);
    return compound && !WEAK.contains(head) ? PolicyPhrase.Kind.COMPOUND : null;
  }

  private boolean isDescribed(int i, String head, Left left, boolean complement) {
    if (left.dated || isDated(i)) {
      return true;
    }
    boolean topic = !left.content.isEmpty() && !TRADE.containsAll(left.content);
    boolean named = !left.owner.isEmpty();
    if (WEAK.contains(head)) {
      boolean license = left.content.contains("license") || left.content.contains("licensing");
      boolean requirement = head.equals("requirement");
      return requirement ? license && (complement || named) : complement && !left.isAntonym(i);
    }
    if (STRONG.contains(head) || head.equals("control")) {
      return complement || named || (topic && left.nouns > 0 && !left.vague());
    }
    if (head.equals("law") || head.equals("legislation")) {
      return complement || (named && !left.content.isEmpty());
    }
    boolean plural = line.lower(i).endsWith("s");
    return complement
        || (named && !left.content.isEmpty())
        || (topic && plural && left.nouns > 0 && !left.vague());
  }

  /// What stands before a head.
  private final class Left {
    final Set<String> content = new LinkedHashSet<>();
    final List<Span> owner = new ArrayList<>();
    int first;
    int determiner = -1;
    int nouns;
    boolean owned;
    boolean dated;

    Left(int head) {
      first = head;
      int j = head - 1;
      while (j >= 0) {
        int next = step(j);
        if (next == j) {
          break;
        }
        j = next;
      }
      if (j >= 0 && line.block(j) == null && DETERMINERS.contains(line.lower(j))) {
        determiner = j;
      }
    }

    /// "many rules", "any restrictions": no particular ones.
    boolean vague() {
      String word = line.lower(first);
      return Set.of("many", "any", "few", "some", "most", "more", "no", "several", "various")
          .contains(word);
    }

    boolean isAntonym(int head) {
      return line.lower(head).equals("order") && line.lower(head - 1).equals("in");
    }

    private int step(int j) {
      Line.Block block = line.block(j);
      if (block != null) {
        first = block.first();
        if (!block.date()) {
          owner.add(line.span(block.first(), block.end()));
        }
        addContent(block.first(), block.end());
        return block.first() - 1;
      }
      if (line.term(j).isPossessiveEnding()) {
        return possessor(j);
      }
      if (line.isHyphen(j) && line.isJoined(j - 1) && line.isJoined(j)) {
        return j - 1;
      }
      if (joinsAdjectives(j)) {
        return j - 1;
      }
      return isModifier(j) ? include(j) : j;
    }

    private boolean joinsAdjectives(int j) {
      boolean joiner = line.term(j).isCoordinator() || line.term(j).isComma();
      boolean adjectives = line.isTag(j - 1, "ADJ") && line.isTag(j + 1, "ADJ");
      boolean trade = TRADE.contains(line.lower(j - 1)) && TRADE.contains(line.lower(j + 1));
      return joiner && first == j + 1 && (adjectives || trade);
    }

    private int include(int j) {
      first = j;
      if (line.isTag(j, "NOUN")) {
        nouns++;
      }
      addContent(j, j + 1);
      return j - 1;
    }

    private boolean isModifier(int j) {
      Term term = line.term(j);
      if (DETERMINERS.contains(term.lower()) || term.is("such") || term.is("most")) {
        return false;
      }
      boolean verbal = term.lower().endsWith("ing") && !TRADE.contains(term.lower());
      boolean perfect =
          line.isTag(j - 1, "AUX")
              && (term.lower().endsWith("ed") || MODALS.contains(line.lower(j - 1)));
      if ((verbal && !EMPTY.contains(term.lower()) && !isNounPart(j)) || perfect) {
        return false;
      }
      if (TRADE.contains(term.lower())) {
        return true;
      }
      if (term.isNominal() || term.isTag("ADJ")) {
        return !WordClasses.of("timeNouns").contains(term.lower());
      }
      boolean beforeModifier = first == j + 1 && j > 0;
      boolean opened =
          line.isTag(j - 1, "DET")
              || line.isTag(j - 1, "ADJ")
              || line.isTag(j - 1, "ADP")
              || line.term(Math.max(0, j - 1)).isPossessiveEnding();
      boolean participle = term.lower().endsWith("ed") || EMPTY.contains(term.lower());
      if (term.isTag("VERB")) {
        return beforeModifier && (EMPTY.contains(term.lower()) || (participle && opened));
      }
      return term.isTag("ADV")
          && line.isTag(j + 1, "VERB")
          && beforeModifier
          && first < line.size();
    }

    private boolean isNounPart(int j) {
      return line.isTag(j, "NOUN") && (line.isTag(j - 1, "NOUN") || line.isTag(j - 1, "ADJ"));
    }

    /// A bare name stays ("Washington's chip ban"), one with an article goes with it.
    private int possessor(int ending) {
      Line.Block block = line.block(ending - 1);
      owned = true;
      if (block == null || block.date()) {
        return ending;
      }
      Span span = line.span(block.first(), block.end());
      owner.add(span);
      boolean article = line.isTag(block.first() - 1, "DET");
      boolean modified =
          line.isTag(block.first() - 1, "ADJ") || line.isTag(block.first() - 1, "NOUN");
      if (article || modified) {
        return ending;
      }
      first = block.first();
      return ending;
    }

    private void addContent(int from, int to) {
      for (int i = from; i < to; i++) {
        String word = Lemmas.singular(line.lower(i));
        boolean counts = !EMPTY.contains(word) && Character.isLetterOrDigit(word.charAt(0));
        if (counts) {
          content.add(word);
          dated = dated || line.isDate(i);
        }
      }
    }
  }
}
