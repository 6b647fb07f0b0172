package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says what a noun phrase stands for: the name that is its head ("the Dutch toolmaker ASML"), a
/// product named before a common noun ("H800 chips"), a pronoun or description that was resolved, or
/// what stands in apposition to it.
final class Denotations {
  private static final Set<String> PRODUCT_NOUNS = WordClasses.of("productNouns");
  private static final Set<String> POLICY_NOUNS = WordClasses.of("policyNouns");
  private static final Set<String> CONTAINERS =
      Set.of(
          "cluster",
          "thousand",
          "hundred",
          "dozen",
          "ten",
          "batch",
          "fleet",
          "number",
          "pair",
          "million",
          "order",
          "ton",
          "series",
          "generation",
          "family",
          "use");

  private final Discourse discourse;
  private final Map<Span, Expression> appositions = new HashMap<>();

  Denotations(Discourse discourse) {
    this.discourse = discourse;
  }

  /// Notes that a phrase stands for an entity beside which it stands.
  void alias(Parse parse, Phrase phrase, Expression expression) {
    appositions.put(span(parse, phrase), expression);
  }

  static Span span(Parse parse, Phrase phrase) {
    return parse.line().span(phrase.first(), phrase.end());
  }

  /// The entity that the phrase stands for, by its own words or by apposition.
  Optional<Expression> of(Parse parse, Phrase phrase) {
    Optional<Expression> own = own(parse, phrase);
    if (own.isPresent()) {
      return own;
    }
    return Optional.ofNullable(appositions.get(span(parse, phrase)));
  }

  /// The entities that the phrases stand for.
  List<Expression> of(Parse parse, List<Phrase> phrases) {
    List<Expression> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      int next = phrase.end();
      if (next < parse.line().size() && parse.line().term(next).isPossessiveEnding()) {
        continue;
      }
      of(parse, phrase).or(() -> contained(parse, phrase)).ifPresent(found::add);
    }
    return found;
  }

  /// "thousands of H100 processors": what stands behind the quantity.
  private Optional<Expression> contained(Parse parse, Phrase phrase) {
    String head = Lemmas.singular(parse.line().lower(phrase.head()));
    Phrase inner = parse.phraseAt(phrase.end() + 1);
    boolean of = parse.line().lower(phrase.end()).equals("of") && CONTAINERS.contains(head);
    return of && inner != null ? of(parse, inner) : Optional.empty();
  }

  private Optional<Expression> own(Parse parse, Phrase phrase) {
    Line line = parse.line();
    Line.Block block = line.block(phrase.head());
    if (block != null && !block.date()) {
      return discourse.at(line.sentence(), line.span(block.first(), block.end()));
    }
    Optional<Expression> product = product(line, phrase);
    if (product.isPresent()) {
      return product;
    }
    Span whole = line.span(phrase.first(), phrase.end());
    return discourse.at(line.sentence(), whole).filter(e -> !e.isName());
  }

  private Optional<Expression> product(Line line, Phrase phrase) {
    int before = phrase.head() - 1;
    Line.Block block = line.block(before);
    if (before < phrase.first() || block == null || block.date()) {
      return Optional.empty();
    }
    String head = Lemmas.singular(line.lower(phrase.head()));
    return discourse
        .at(line.sentence(), line.span(block.first(), block.end()))
        .filter(expression -> fits(expression.type(), head));
  }

  private static boolean fits(NameType type, String head) {
    return switch (type) {
      case CHIP, AI_MODEL, TECHNOLOGY -> PRODUCT_NOUNS.contains(head);
      case POLICY -> POLICY_NOUNS.contains(head);
      case COMPANY -> head.equals("group") || head.equals("corporation") || head.equals("company");
      case COUNTRY, EVENT, GOVERNMENT_BODY, ORGANIZATION, PERSON, PLACE -> false;
    };
  }
}
