package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Alias;
import io.factweave.ingest.extract.PlainText;
import io.factweave.ingest.extract.SegmentedDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts together the names of one document that mean the same thing: equal but for spelling, the same
/// thing to the lexicon, a defined acronym, a surname after the full name, a short form after the long
/// one. Names of different type or of different lexicon entries stay apart.
public final class Clusters {
  private final String text;
  private final Words words;
  private final List<FoundName> names;
  private final Map<FoundName, Cluster> clusterOf = new LinkedHashMap<>();
  private final Set<String> acronyms = new LinkedHashSet<>();

  private Clusters(SegmentedDocument document, List<FoundName> names) {
    this.text = document.text();
    this.words = Words.of(document);
    this.names = names;
  }

  /// The document's entities, in the order of their first name; every name is in one of them.
  public static List<DraftEntity> of(SegmentedDocument document, List<FoundName> names) {
    Clusters clusters = new Clusters(document, names.stream().sorted().toList());
    clusters.groupByForm();
    clusters.joinAcronyms();
    clusters.joinShortForms();
    clusters.assignByPlace();
    return clusters.drafts();
  }

  /// Names that were put together so far.
  private static final class Cluster {
    private final NameType type;
    private final List<FoundName> names = new ArrayList<>();
    private @Nullable LexiconEntry entry;

    Cluster(NameType type) {
      this.type = type;
    }

    boolean fits(Cluster other) {
      return type == other.type
          && (entry == null || other.entry == null || entry.equals(other.entry));
    }
  }

  private void groupByForm() {
    Map<String, Cluster> byForm = new LinkedHashMap<>();
    for (FoundName name : names) {
      LexiconEntry entry = name.entry();
      String key =
          entry == null
              ? "form " + NameForms.key(form(name), name.type())
              : "entry " + entry.type() + " " + entry.name();
      Cluster cluster =
          byForm.computeIfAbsent(name.type() + " " + key, k -> new Cluster(name.type()));
      cluster.entry = cluster.entry == null ? entry : cluster.entry;
      cluster.names.add(name);
      clusterOf.put(name, cluster);
    }
  }

  private void joinAcronyms() {
    List<Candidate> candidates = new ArrayList<>();
    Map<Candidate, FoundName> origin = new LinkedHashMap<>();
    Map<Integer, FoundName> byWord = new LinkedHashMap<>();
    for (FoundName name : names) {
      int first = words.indexAt(name.span().start());
      int last = words.indexAt(name.span().end()) - 1;
      Candidate candidate = new Candidate(first, last, name.type(), name.entry(), 1);
      candidates.add(candidate);
      origin.put(candidate, name);
      byWord.put(first, name);
    }
    for (Acronyms.Definition definition : Acronyms.of(words, candidates)) {
      FoundName acronym = byWord.get(definition.word());
      FoundName full = origin.get(definition.name());
      if (acronym != null && full != null && acronym.type() == full.type()) {
        acronyms.add(form(acronym));
        join(cluster(full), cluster(acronym));
      }
    }
  }

  private Cluster cluster(FoundName name) {
    return java.util.Objects.requireNonNull(clusterOf.get(name));
  }

  private void join(Cluster into, Cluster from) {
    if (into == from || into.type != from.type) {
      return;
    }
    into.names.addAll(from.names);
    into.entry = into.entry == null ? from.entry : into.entry;
    from.names.forEach(name -> clusterOf.put(name, into));
  }

  private Collection<Cluster> clusters() {
    return new LinkedHashSet<>(clusterOf.values());
  }

  /// Joins a short form to the one long form that it can stand for; where there are several, nothing.
  private void joinShortForms() {
    for (Cluster shorter : clusters()) {
      List<Cluster> longer =
          clusters().stream()
              .filter(other -> other != shorter && shorter.fits(other) && isShortOf(shorter, other))
              .toList();
      if (longer.size() == 1 && shorter.type != NameType.PERSON) {
        join(longer.getFirst(), shorter);
      }
    }
  }

  private boolean isShortOf(Cluster shorter, Cluster longer) {
    if (shorter.type == NameType.COMPANY && shorter.entry != null && longer.entry == null) {
      return false;
    }
    for (String s : forms(shorter)) {
      for (String l : forms(longer)) {
        if (NameForms.isShortOf(s, l, shorter.type)) {
          return true;
        }
      }
    }
    return false;
  }

  /// A surname, and a bare "Commission", means the nearest full name before it that ends so, else the
  /// nearest after it.
  private void assignByPlace() {
    for (FoundName name : names) {
      Cluster own = cluster(name);
      if (isBare(name) && own.entry == null || isBare(name) && name.type() == NameType.PERSON) {
        FoundName full = nearest(name, own);
        if (full != null) {
          own.names.remove(name);
          cluster(full).names.add(name);
          clusterOf.put(name, cluster(full));
        }
      }
    }
  }

  private boolean isBare(FoundName name) {
    return (name.type() == NameType.PERSON || name.type().isOrganization())
        && Words.split(form(name)).size() == 1;
  }

  private @Nullable FoundName nearest(FoundName bare, Cluster own) {
    FoundName best = null;
    for (FoundName other : names) {
      boolean candidate =
          other.type() == bare.type()
              && fitsEntry(own, cluster(other))
              && NameForms.isBareOf(form(bare), form(other), bare.type());
      if (candidate && (best == null || other.span().start() < bare.span().start())) {
        best = other;
      }
    }
    return best;
  }

  private static boolean fitsEntry(Cluster own, Cluster other) {
    return own.entry == null || own.entry.equals(other.entry) || other.entry == null;
  }

  private List<DraftEntity> drafts() {
    return clusters().stream()
        .peek(cluster -> cluster.names.sort(null))
        .sorted(Comparator.comparing(cluster -> cluster.names.getFirst()))
        .map(this::draft)
        .toList();
  }

  private DraftEntity draft(Cluster cluster) {
    Set<String> forms = forms(cluster);
    LexiconEntry entry = cluster.entry;
    String name = NameForms.fullest(forms, cluster.type);
    if (entry != null && NameForms.isAbbreviated(name, cluster.type)) {
      name = entry.name();
    }
    List<Alias> aliases = new ArrayList<>();
    for (String form : forms) {
      if (!form.equals(name)) {
        boolean acronym = acronyms.contains(form);
        aliases.add(new Alias(form, acronym ? Alias.Kind.ACRONYM : Alias.Kind.FORM));
      }
    }
    if (entry != null && !entry.name().equals(name) && !forms.contains(entry.name())) {
      aliases.add(new Alias(entry.name(), Alias.Kind.KNOWN));
    }
    return new DraftEntity(cluster.type, name, aliases, cluster.names);
  }

  private Set<String> forms(Cluster cluster) {
    Set<String> forms = new LinkedHashSet<>();
    cluster.names.forEach(name -> forms.add(form(name)));
    return forms;
  }

  private String form(FoundName name) {
    return PlainText.of(name.span().of(text)).replaceAll("\\s+", " ");
  }
}
