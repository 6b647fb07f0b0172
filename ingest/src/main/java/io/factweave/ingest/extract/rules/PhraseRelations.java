package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands within one noun phrase: seat ("Dutch toolmaker ASML", "Hangzhou-based
/// DeepSeek"), maker and product ("Nvidia H20 chips"), and a place with what it lies in ("Austin,
/// Texas").
final class PhraseRelations {
  private static final Set<String> ORGANIZATION_NOUNS = organizationNouns();

  private final Discourse discourse;
  private final Denotations denotations;

  PhraseRelations(Discourse discourse, Denotations denotations) {
    this.discourse = discourse;
    this.denotations = denotations;
  }

  private static Set<String> organizationNouns() {
    Set<String> nouns = new java.util.HashSet<>(WordClasses.of("companyNouns"));
    nouns.addAll(WordClasses.of("organizationNouns"));
    return Set.copyOf(nouns);
  }

  List<Finding> of(Parse parse) {
    List<Finding> findings = new ArrayList<>();
    for (Phrase phrase : parse.phrases()) {
      Reading reading = new Reading(parse, phrase);
      reading.seat(findings);
      reading.maker(findings);
      reading.place(findings);
    }
    return findings;
  }

  private final class Reading {
    private final Parse parse;
    private final Line line;
    private final Phrase phrase;
    private final List<Expression> inside;

    Reading(Parse parse, Phrase phrase) {
      this.parse = parse;
      this.line = parse.line();
      this.phrase = phrase;
      this.inside = discourse.within(line.sentence(), line.span(phrase.first(), phrase.end()));
    }

    private int firstOf(Expression expression) {
      return line.indexAt(expression.span().start());
    }

    private int endOf(Expression expression) {
      return line.indexAt(expression.span().end());
    }

    void seat(List<Finding> findings) {
      Optional<Expression> entity = denotations.of(parse, phrase);
      if (entity.isEmpty()) {
        makerSeat(findings);
        return;
      }
      boolean guessed = !entity.get().isName();
      if (!entity.get().type().isOrganization() || guessed) {
        return;
      }
      Expression organization = entity.get();
      for (Expression expression : inside) {
        boolean area = expression.type() == NameType.COUNTRY || expression.type() == NameType.PLACE;
        if (area && isBefore(expression, organization)) {
          addSeat(organization, expression, findings);
        }
      }
    }

    /// "China's DeepSeek model": a product phrase that names its maker and the maker's country.
    private void makerSeat(List<Finding> findings) {
      boolean product =
          WordClasses.of("productNouns").contains(Lemmas.singular(line.lower(phrase.head())));
      for (int i = 0; product && i + 1 < inside.size(); i++) {
        Expression country = inside.get(i);
        Expression maker = inside.get(i + 1);
        int end = endOf(country);
        boolean adjoining = line.term(end).isPossessiveEnding() && firstOf(maker) == end + 1;
        if (country.type() == NameType.COUNTRY && maker.type() == NameType.COMPANY && adjoining) {
          findings.add(Finding.fact(maker, "headquarteredIn", country, 0.7));
        }
      }
    }

    private boolean isBefore(Expression area, Expression organization) {
      boolean described = !phraseSpanHolds(organization) || !organization.isName();
      return described || endOf(area) <= firstOf(organization);
    }

    private boolean phraseSpanHolds(Expression expression) {
      return line.span(phrase.first(), phrase.end()).contains(expression.span());
    }

    private void addSeat(Expression organization, Expression area, List<Finding> findings) {
      int end = endOf(area);
      boolean based = line.isHyphen(end) && line.lower(end + 1).equals("based");
      boolean possessive = end < line.size() && line.term(end).isPossessiveEnding();
      boolean country = area.type() == NameType.COUNTRY;
      int head =
          organization.isName() && phraseSpanHolds(organization)
              ? firstOf(organization) - 1
              : phrase.head();
      boolean noun = head >= end && ORGANIZATION_NOUNS.contains(line.lower(head));
      boolean demonym = area.kind() == Expression.Kind.DEMONYM || !possessive;
      if (based) {
        findings.add(Finding.fact(organization, "headquarteredIn", area, 0.9));
      } else if (country && organization.type() == NameType.GOVERNMENT_BODY) {
        if (possessive && firstOf(organization) == end + 1) {
          findings.add(Finding.fact(organization, "partOf", area, 0.5));
        }
      } else if (country && ((demonym && noun) || (possessive && isOwn(organization, end)))) {
        findings.add(Finding.fact(organization, "headquarteredIn", area, 0.8));
      }
    }

    /// "China's Huawei", "China's largest chipmaker SMIC"; not "China's investment in X".
    private boolean isOwn(Expression organization, int end) {
      return organization.isName()
          && phraseSpanHolds(organization)
          && firstOf(organization) > end
          && onlyDescribes(end + 1, firstOf(organization));
    }

    private boolean onlyDescribes(int from, int to) {
      for (int i = from; i < to; i++) {
        if (line.isName(i) || line.term(i).isPossessiveEnding()) {
          return false;
        }
      }
      return to == from
          || ORGANIZATION_NOUNS.contains(line.lower(to - 1))
          || line.isTag(to - 1, "ADJ");
    }

    /// "Nvidia's H20", "Nvidia H20 chips".
    void maker(List<Finding> findings) {
      for (int i = 0; i + 1 < inside.size(); i++) {
        Expression maker = inside.get(i);
        Expression product = inside.get(i + 1);
        boolean company = maker.type() == NameType.COMPANY || maker.type() == NameType.ORGANIZATION;
        boolean made = product.type() == NameType.CHIP || product.type() == NameType.AI_MODEL;
        if (company
            && made
            && product.isName()
            && adjoins(maker, product)
            && isProductPhrase(product)) {
          boolean name = maker.isName();
          findings.add(Finding.fact(maker, "develops", product, name ? 0.8 : 0.7));
        }
      }
    }

    private boolean adjoins(Expression maker, Expression product) {
      int end = endOf(maker);
      int first = firstOf(product);
      boolean possessive = end < line.size() && line.term(end).isPossessiveEnding();
      boolean pronoun = maker.kind() == Expression.Kind.PRONOUN;
      int from = possessive ? end + 1 : end;
      if (!possessive && !pronoun) {
        return maker.isName() && first == end;
      }
      for (int i = from; i < first; i++) {
        if (line.isName(i) || line.term(i).isPossessiveEnding() || line.isHyphen(i)) {
          return false;
        }
      }
      return first - from <= 5;
    }

    /// Whether the phrase is about the product itself and not something made with it.
    private boolean isProductPhrase(Expression product) {
      return denotations.of(parse, phrase).filter(e -> e.member() == product.member()).isPresent();
    }

    /// "Hangzhou, China".
    void place(List<Finding> findings) {
      Phrase outer = parse.phraseAt(phrase.end() + 1);
      boolean comma = line.lower(phrase.end()).equals(",");
      if (!comma || outer == null || outer.first() != phrase.end() + 1 || outer.date()) {
        return;
      }
      Optional<Expression> small = denotations.of(parse, phrase);
      Optional<Expression> large = denotations.of(parse, outer);
      boolean areas =
          small.filter(e -> e.type() == NameType.PLACE && e.isName()).isPresent()
              && large.filter(e -> isArea(e) && e.isName()).isPresent();
      boolean single = outer.end() - outer.first() == blockLength(outer);
      if (areas && single && isClosed(outer) && parse.listFrom(phrase).size() == 1 && !inList()) {
        findings.add(Finding.fact(small.orElseThrow(), "locatedIn", large.orElseThrow(), 0.85));
      }
    }

    private int blockLength(Phrase outer) {
      Line.Block block = line.block(outer.head());
      return block == null ? 0 : block.end() - block.first();
    }

    private boolean inList() {
      int before = phrase.first() - 1;
      return before >= 0 && line.term(before).isCoordinator();
    }

    private boolean isArea(Expression expression) {
      return expression.type() == NameType.PLACE || expression.type() == NameType.COUNTRY;
    }

    private boolean isClosed(Phrase outer) {
      String next = line.lower(outer.end());
      return next.isEmpty()
          || line.isTag(outer.end(), "PUNCT")
          || line.isTag(outer.end(), "CCONJ")
          || line.isTag(outer.end(), "ADP")
          || line.isTag(outer.end(), "VERB")
          || line.isTag(outer.end(), "AUX");
    }
  }
}
