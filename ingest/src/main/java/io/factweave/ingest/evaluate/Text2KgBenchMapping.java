package io.factweave.ingest.evaluate;

import static java.util.Map.entry;

import io.factweave.ingest.evaluate.Text2KgBenchSentence.Triple;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeFact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Facts of a document as Text2KGBench's triples: entities by their names, dates as it writes them
/// ("01 January 2006" for a year alone), relations by the labels of the sentence's ontology. Of the
/// labels that a predicate may have, those count which the ontology has; a predicate with none gives
/// no triple.
final class Text2KgBenchMapping {
  private static final Map<String, List<Label>> LABELS =
      Map.ofEntries(
          entry("develops", List.of(back("developer"), back("designed by"))),
          entry("manufactures", List.of(back("manufacturer"))),
          entry("foundedBy", List.of(same("founded by"), same("founder"))),
          entry("headquarteredIn", List.of(same("headquarters location"), same("headquarters"))),
          entry("locatedIn", List.of(same("country"), same("location"), same("is part of"))),
          entry("partOf", List.of(same("parent company"), same("parent organization"))),
          entry("basedOn", List.of(same("based on"))),
          entry("uses", List.of(same("uses"), same("operating system"), same("CPU"))),
          entry("bornIn", List.of(same("place of birth"), same("birth place"))),
          entry("bornOn", List.of(same("date of birth"), same("birth date"))),
          entry("diedOn", List.of(same("date of death"), same("death date"))),
          entry("foundedOn", List.of(same("inception"), same("founding date"))),
          entry("releasedOn", List.of(same("publication date"), same("release date"))),
          entry("effectiveOn", List.of(same("start time"))),
          entry("educatedAt", List.of(same("educated at"), same("alma mater"))),
          entry("citizenOf", List.of(same("country of citizenship"), same("nationality"))),
          entry("livesIn", List.of(same("residence"))),
          entry("spouseOf", List.of(same("spouse"))),
          entry("childOf", List.of(back("child"))));

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Pattern HEAD_OF_STATE =
      Pattern.compile("president|king|queen|emperor|monarch", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD_OF_GOVERNMENT =
      Pattern.compile("prime minister|premier|chancellor", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final Map<String, ExchangeEntity> entities = new HashMap<>();
  private final Set<String> relations;
  private final Set<Triple> triples = new LinkedHashSet<>();

  private record Label(String words, boolean swapped) {}

  private Text2KgBenchMapping(ExchangeDocument document, Set<String> relations) {
    this.relations = relations;
    document.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  /// @param relations of the sentence's ontology, as [Triple#relationKey] writes them
  static Set<Triple> of(ExchangeDocument document, Set<String> relations) {
    Text2KgBenchMapping mapping = new Text2KgBenchMapping(document, relations);
    document.facts().forEach(mapping::add);
    return mapping.triples;
  }

  private void add(ExchangeFact fact) {
    LABELS.getOrDefault(fact.predicate(), List.of()).forEach(label -> add(fact, label));
    if (fact.predicate().equals("worksFor")) {
      addPost(fact);
    }
    if (fact.predicate().equals("memberOf")) {
      add(fact, same("member of"));
      add(fact, same("member of political party"));
    }
  }

  private void addPost(ExchangeFact fact) {
    String role = fact.role();
    if (role == null) {
      return;
    }
    add(new Triple(name(fact.subject()), "position held", role));
    if (isState(fact.object()) && HEAD_OF_GOVERNMENT.matcher(role).find()) {
      add(fact, back("head of government"));
    } else if (isState(fact.object()) && HEAD_OF_STATE.matcher(role).find()) {
      add(fact, back("head of state"));
    }
  }

  private boolean isState(String id) {
    return Optional.ofNullable(entities.get(id))
        .map(ExchangeEntity::type)
        .filter(type -> type.equals("Country") || type.equals("GovernmentBody"))
        .isPresent();
  }

  private void add(ExchangeFact fact, Label label) {
    String subject = name(fact.subject());
    String object = name(fact.object());
    add(
        label.swapped()
            ? new Triple(object, label.words(), subject)
            : new Triple(subject, label.words(), object));
  }

  private void add(Triple triple) {
    if (relations.contains(triple.relationKey())) {
      triples.add(triple);
    }
  }

  private String name(String object) {
    ExchangeEntity entity = entities.get(object);
    if (entity != null) {
      return entity.name();
    }
    return DATE.matcher(object).matches() ? date(object) : object;
  }

  private static String date(String iso) {
    String[] parts = iso.split("-", -1);
    int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
    String day = parts.length > 2 ? parts[2] : "01";
    return String.format(Locale.ROOT, "%s %s %s", day, MONTHS.get((month - 1) % 12), parts[0]);
  }

  private static Label same(String words) {
    return new Label(words, false);
  }

  private static Label back(String words) {
    return new Label(words, true);
  }
}
