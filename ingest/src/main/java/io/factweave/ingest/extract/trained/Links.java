package io.factweave.ingest.extract.trained;

import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.model.LinkScore;
import io.factweave.ingest.extract.model.Place;
import io.factweave.ingest.extract.model.Reading;
import io.factweave.ingest.extract.rules.Discourse;
import io.factweave.ingest.extract.rules.Expression;
import io.factweave.ingest.extract.rules.Lexicon;
import io.factweave.ingest.extract.rules.LexiconEntry;
import io.factweave.ingest.extract.rules.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the network links: references with what they stand for, and policies with each other.
final class Links {
  /// Log-odds from which two policy phrases are one policy.
  private static final float SAME_POLICY = 1.0f;

  private static final List<NameType> PRODUCTS =
      List.of(NameType.CHIP, NameType.AI_MODEL, NameType.TECHNOLOGY);

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "him",
          "her",
          "them",
          "his",
          "hers",
          "its",
          "their",
          "theirs",
          "we",
          "our",
          "us",
          "ours",
          "who",
          "whose",
          "whom",
          "which",
          "that",
          "himself",
          "herself",
          "itself",
          "themselves",
          "i",
          "my",
          "me",
          "you",
          "your",
          "both",
          "this",
          "these",
          "those");

  private final Places places;
  private final Map<Integer, List<LinkScore>> byPlace = new HashMap<>();
  private final String text;

  private Links(Places places, String text) {
    this.places = places;
    this.text = text;
  }

  static Links of(Reading reading, Places places) {
    Links links = new Links(places, reading.text());
    for (LinkScore score : reading.links(places.all(), links::isAsked)) {
      if (links.fits(score)) {
        links.byPlace.computeIfAbsent(score.place(), place -> new ArrayList<>()).add(score);
      }
    }
    links
        .byPlace
        .values()
        .forEach(list -> list.sort(Comparator.comparingDouble(score -> -score.score())));
    return links;
  }

  private boolean isAsked(int place) {
    return switch (places.get(place).kind()) {
      case REFERENCE -> true;
      case NAME -> places.type(place) == NameType.POLICY;
      case DATE -> false;
    };
  }

  private boolean fits(LinkScore score) {
    NameType own = places.type(score.place());
    NameType other = places.type(score.antecedent());
    boolean organizations =
        own != null && other != null && own.isOrganization() && other.isOrganization();
    boolean products = PRODUCTS.contains(own) && PRODUCTS.contains(other);
    boolean reference = places.get(score.place()).kind() == Place.Kind.REFERENCE;
    return own == other || reference && (organizations || products);
  }

  /// Takes policies together that the network links.
  void unite(EntityBuilder entities) {
    byPlace.forEach((place, scores) -> {
      LinkScore best = scores.getFirst();
      boolean names =
          places.get(place).kind() == Place.Kind.NAME
              && places.get(best.antecedent()).kind() == Place.Kind.NAME;
      if (names && best.score() > SAME_POLICY) {
        entities.unite(span(best.antecedent()), span(place));
      }
    });
  }

  /// Adds the references whose entity is found to the discourse.
  void resolve(Discourse discourse, Lexicon lexicon) {
    Map<Span, Discourse.Member> members = new HashMap<>();
    Map<String, Discourse.Member> countries = new HashMap<>();
    for (Discourse.Member member : discourse.members()) {
      member.mentions().forEach(mention -> members.put(mention.span(), member));
      if (member.type() == NameType.COUNTRY) {
        countries.put(country(lexicon, member), member);
      }
    }
    for (int i = 0; i < places.all().size(); i++) {
      if (places.get(i).kind() == Place.Kind.REFERENCE) {
        Span span = span(i);
        Optional<LexiconEntry> nation = lexicon.findCountryOfDemonym(span.of(text));
        Optional<Discourse.Member> member =
            nation.isPresent()
                ? nation.map(country -> countries.get(country.name()))
                : antecedent(i, members);
        member.ifPresent(found -> {
          members.put(span, found);
          discourse.refer(found, span, nation.isPresent() ? Expression.Kind.DEMONYM : kind(span));
        });
      }
    }
  }

  private static String country(Lexicon lexicon, Discourse.Member member) {
    return lexicon.findCountry(member.name()).map(LexiconEntry::name).orElse(member.name());
  }

  /// The likeliest one before that is itself resolved, where it is likelier than none.
  private Optional<Discourse.Member> antecedent(int place, Map<Span, Discourse.Member> members) {
    for (LinkScore score : byPlace.getOrDefault(place, List.of())) {
      Discourse.Member member = members.get(span(score.antecedent()));
      if (score.score() <= 0) {
        return Optional.empty();
      }
      if (member != null) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private Expression.Kind kind(Span span) {
    return PRONOUNS.contains(span.of(text).toLowerCase(Locale.ROOT))
        ? Expression.Kind.PRONOUN
        : Expression.Kind.DESCRIPTION;
  }

  private Span span(int place) {
    return places.get(place).span();
  }
}
