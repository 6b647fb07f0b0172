package io.factweave.ingest.evaluate;

import static java.util.Map.entry;

import io.factweave.ingest.evaluate.KnowledgeNetFact.Argument;
import io.factweave.ingest.exchange.ExchangeDocument;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeClaim;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Claims of a document as KnowledgeNet's facts. Where one claim is two of its properties, both are
/// given: a chief executive is an employee too, a founder a member, marriage holds both ways.
final class KnowledgeNetMapping {
  /// The fifteen properties by their ids.
  static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          entry("1", "SUBSIDIARY_OF"),
          entry("2", "FOUNDED_BY"),
          entry("3", "EMPLOYEE_OR_MEMBER_OF"),
          entry("4", "CEO"),
          entry("5", "DATE_FOUNDED"),
          entry("6", "HEADQUARTERS"),
          entry("9", "EDUCATED_AT"),
          entry("10", "NATIONALITY"),
          entry("11", "PLACE_OF_RESIDENCE"),
          entry("12", "PLACE_OF_BIRTH"),
          entry("14", "DATE_OF_DEATH"),
          entry("15", "DATE_OF_BIRTH"),
          entry("25", "SPOUSE"),
          entry("34", "CHILD_OF"),
          entry("45", "POLITICAL_AFFILIATION"));

  private static final Map<String, String> ONE_TO_ONE =
      Map.ofEntries(
          entry("foundedOn", "DATE_FOUNDED"),
          entry("headquarteredIn", "HEADQUARTERS"),
          entry("educatedAt", "EDUCATED_AT"),
          entry("citizenOf", "NATIONALITY"),
          entry("livesIn", "PLACE_OF_RESIDENCE"),
          entry("bornIn", "PLACE_OF_BIRTH"),
          entry("diedOn", "DATE_OF_DEATH"),
          entry("bornOn", "DATE_OF_BIRTH"),
          entry("childOf", "CHILD_OF"));

  private static final Pattern CHIEF_EXECUTIVE =
      Pattern.compile("\\b(CEO|chief executive)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTY =
      Pattern.compile(
          "\\b(party|parti|partido|partito|partei|partij|democrats?|republicans?|labou?r"
              + "|conservatives?|liberals?|tory|tories|whigs?|greens|socialists?"
              + "|social democrats|christian democrats|communists?|nationalists?"
              + "|fine gael|fianna f[aá]il|sinn f[eé]in|likud|kuomintang|african national congress"
              + "|muslim league|fidesz|civic platform)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, ExchangeEntity> entities = new HashMap<>();
  private final Set<List<String>> facts = new HashSet<>();
  private final ExchangeDocument document;
  private final NameUris uris;

  private KnowledgeNetMapping(ExchangeDocument document, NameUris uris) {
    this.document = document;
    this.uris = uris;
    document.entities().forEach(entity -> entities.put(entity.id(), entity));
    document
        .facts()
        .forEach(fact -> facts.add(key(fact.subject(), fact.predicate(), fact.object())));
  }

  /// What the document's claims say in KnowledgeNet's terms, without repetition. Claims that ended
  /// count, as its annotation has former posts; claims that are denied, planned, possible or said by
  /// others without the document's word do not.
  static Set<KnowledgeNetFact> of(ExchangeDocument document, NameUris uris) {
    KnowledgeNetMapping mapping = new KnowledgeNetMapping(document, uris);
    Set<KnowledgeNetFact> found = new LinkedHashSet<>();
    for (ExchangeClaim claim :
        Objects.requireNonNullElse(document.claims(), List.<ExchangeClaim>of())) {
      if (mapping.isPresentedAsSo(claim)) {
        mapping.add(claim, found);
      }
    }
    return found;
  }

  private boolean isPresentedAsSo(ExchangeClaim claim) {
    return claim.modality().equals("asserted")
        && (claim.attribution() == null
            || facts.contains(key(claim.subject(), claim.predicate(), claim.object())));
  }

  private void add(ExchangeClaim claim, Set<KnowledgeNetFact> found) {
    Argument subject = argument(claim.subjectSpan(), claim.subject());
    Argument object = argument(claim.objectSpan(), claim.object());
    String same = ONE_TO_ONE.get(claim.predicate());
    if (same != null) {
      found.add(new KnowledgeNetFact(same, subject, object));
    }
    switch (claim.predicate()) {
      case "spouseOf" -> {
        found.add(new KnowledgeNetFact("SPOUSE", subject, object));
        found.add(new KnowledgeNetFact("SPOUSE", object, subject));
      }
      case "foundedBy" -> {
        found.add(new KnowledgeNetFact("FOUNDED_BY", subject, object));
        if (isA(claim.object(), "Person")) {
          found.add(new KnowledgeNetFact("EMPLOYEE_OR_MEMBER_OF", object, subject));
        }
      }
      case "partOf" -> {
        if (!isA(claim.object(), "Country")) {
          found.add(new KnowledgeNetFact("SUBSIDIARY_OF", subject, object));
        }
      }
      case "worksFor", "memberOf" -> addPosts(claim, subject, object, found);
      default -> {
        // KnowledgeNet asks for nothing else.
      }
    }
  }

  private void addPosts(
      ExchangeClaim claim, Argument subject, Argument object, Set<KnowledgeNetFact> found) {
    if (!isA(claim.subject(), "Person") || isA(claim.object(), "Country")) {
      return;
    }
    found.add(new KnowledgeNetFact("EMPLOYEE_OR_MEMBER_OF", subject, object));
    String role = claim.role();
    if (role != null && CHIEF_EXECUTIVE.matcher(role).find()) {
      found.add(new KnowledgeNetFact("CEO", object, subject));
    }
    if (isParty(claim.object())) {
      found.add(new KnowledgeNetFact("POLITICAL_AFFILIATION", subject, object));
    }
  }

  private boolean isA(String id, String type) {
    ExchangeEntity entity = entities.get(id);
    return entity != null && entity.type().equals(type);
  }

  private boolean isParty(String id) {
    return names(entities.get(id)).stream().anyMatch(name -> PARTY.matcher(name).find());
  }

  private Argument argument(Offsets span, String id) {
    return new Argument(span, uris.find(names(entities.get(id))));
  }

  /// Its name, its aliases and what the text calls it.
  private List<String> names(@Nullable ExchangeEntity entity) {
    if (entity == null) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(entity.name());
    names.addAll(Objects.requireNonNullElse(entity.aliases(), List.<String>of()));
    for (Offsets span : entity.mentions()) {
      int start = document.text().offsetByCodePoints(0, span.start());
      names.add(
          document
              .text()
              .substring(start, document.text().offsetByCodePoints(start, span.length())));
    }
    return List.copyOf(names);
  }

  private static List<String> key(String subject, String predicate, String object) {
    return List.of(subject, predicate, object);
  }
}
