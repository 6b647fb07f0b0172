package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds described policies, puts together those that are the same, follows phrases that point at
/// one, and reads who makes it, what it controls and at whom it aims.
final class PolicyFinder {
  private static final int REACH = 3;
  private static final List<Set<String>> FAMILIES =
      List.of(
          WordClasses.of("familyRestriction"),
          WordClasses.of("familyTariff"),
          WordClasses.of("familySubsidy"),
          WordClasses.of("familyLaw"),
          Set.of("list"),
          Set.of(
              "rule",
              "regulation",
              "update",
              "package",
              "expansion",
              "framework",
              "control",
              "restriction"));

  private final Discourse discourse;
  private final Goods goods;
  private final PolicyArguments arguments;
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /// A policy while mentions are gathered.
  private static final class Cluster {
    final Discourse.Member member;
    final boolean named;
    String head;
    Set<String> content;
    Span last;
    int length;

    Cluster(Discourse.Member member, boolean named, String head, Set<String> content, Span last) {
      this.member = member;
      this.named = named;
      this.head = head;
      this.content = content;
      this.last = last;
      this.length = last.length();
    }
  }

  PolicyFinder(Discourse discourse, Goods goods) {
    this.discourse = discourse;
    this.goods = goods;
    this.arguments = new PolicyArguments(discourse, goods);
  }

  /// Adds policies and controlled goods to the discourse; returns what their phrases state.
  List<Finding> find(List<Line> lines) {
    for (Line line : lines) {
      List<Object> events = new ArrayList<>(PolicyGrammar.find(line));
      discourse.in(line.sentence()).stream()
          .filter(expression -> expression.type() == NameType.POLICY && expression.isName())
          .forEach(events::add);
      events.sort((a, b) -> spanOf(a).compareTo(spanOf(b)));
      events.forEach(event -> take(line, event));
    }
    for (Line line : lines) {
      boolean about =
          discourse.in(line.sentence()).stream().anyMatch(e -> e.type() == NameType.POLICY);
      if (about && !goods.known().isEmpty()) {
        goods.findKnown(line);
      }
    }
    return findings;
  }

  private static Span spanOf(Object event) {
    return event instanceof PolicyPhrase phrase ? phrase.span() : ((Expression) event).span();
  }

  private void take(Line line, Object event) {
    if (event instanceof PolicyPhrase phrase) {
      switch (phrase.kind()) {
        case DESCRIBED -> described(line, phrase);
        case COMPOUND -> compound(line, phrase);
        case POINTING -> pointing(phrase);
      }
    } else if (event instanceof Expression name) {
      named(name);
    }
  }

  private void named(Expression name) {
    for (Cluster cluster : clusters) {
      if (cluster.member.index() == name.member()) {
        cluster.last = name.span();
        return;
      }
    }
    String[] words = name.span().of(discourse.text()).toLowerCase(Locale.ROOT).split("[\\s-]+");
    Set<String> content = new HashSet<>();
    for (String word : words) {
      content.add(Lemmas.singular(word));
    }
    String head = Lemmas.singular(words[words.length - 1]);
    clusters.add(new Cluster(discourse.member(name), true, head, content, name.span()));
  }

  private void described(Line line, PolicyPhrase phrase) {
    Cluster cluster = sameAs(phrase).orElse(null);
    Expression policy;
    if (cluster == null) {
      String name = phrase.span().of(discourse.text());
      Discourse.Member member = discourse.add(NameType.POLICY, name, null);
      policy = discourse.mention(member, phrase.span(), 0.7);
      clusters.add(
          new Cluster(
              member, false, phrase.head(), new HashSet<>(phrase.content()), phrase.span()));
    } else {
      policy = join(cluster, phrase);
    }
    findings.addAll(arguments.of(line, phrase, policy));
    amends(line, phrase, policy);
  }

  private void amends(Line line, PolicyPhrase phrase, Expression policy) {
    Span inner = phrase.inner();
    if (inner != null) {
      PolicyGrammar.find(line).stream()
          .filter(other -> other.span().equals(inner))
          .findFirst()
          .ifPresent(other -> {
            described(line, other);
            discourse
                .at(line.sentence(), inner)
                .filter(old -> old.member() != policy.member())
                .ifPresent(old -> changed(policy, old));
          });
    }
  }

  /// What changes a policy aims at whom that policy aims.
  private void changed(Expression policy, Expression old) {
    findings.add(Finding.fact(policy, "amends", old, 0.8));
    List<Finding> targets =
        findings.stream()
            .filter(
                finding -> finding.subject().equals(old) && finding.predicate().equals("targets"))
            .map(finding -> Finding.fact(policy, "targets", finding.object(), 0.75))
            .toList();
    findings.addAll(targets);
  }

  private Expression join(Cluster cluster, PolicyPhrase phrase) {
    Optional<Expression> there =
        discourse.at(discourse.document().sentenceOf(phrase.span()), phrase.span());
    cluster.last = phrase.span();
    if (!cluster.named && phrase.span().length() > cluster.length) {
      cluster.length = phrase.span().length();
      cluster.content.addAll(phrase.content());
      cluster.member.rename(phrase.span().of(discourse.text()));
    }
    return there.orElseGet(() -> discourse.mention(cluster.member, phrase.span(), 0.65));
  }

  private void compound(Line line, PolicyPhrase phrase) {
    sameAs(phrase)
        .ifPresent(cluster -> {
          Expression policy = join(cluster, phrase);
          findings.addAll(arguments.of(line, phrase, policy));
        });
  }

  /// The policy that a phrase describes again: of the same family, and one says nothing that the
  /// other does not.
  private Optional<Cluster> sameAs(PolicyPhrase phrase) {
    Cluster best = null;
    for (Cluster cluster : clusters) {
      boolean changes =
          phrase.inner() != null || WordClasses.of("changeHeads").contains(cluster.head);
      boolean comparable = !cluster.named && related(phrase.head(), cluster.head);
      if (comparable
          && (!changes || phrase.head().equals(cluster.head))
          && isSame(phrase, cluster)) {
        best = cluster;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isSame(PolicyPhrase phrase, Cluster cluster) {
    if (phrase.content().isEmpty()) {
      return false;
    }
    boolean fuller =
        phrase.head().equals(cluster.head)
            && phrase.content().containsAll(cluster.content)
            && !cluster.content.isEmpty();
    return cluster.content.containsAll(phrase.content()) || fuller;
  }

  private static boolean related(String head, String other) {
    return head.equals(other)
        || FAMILIES.stream().anyMatch(family -> family.contains(head) && family.contains(other));
  }

  private void pointing(PolicyPhrase phrase) {
    nearest(phrase)
        .ifPresent(cluster -> {
          discourse.refer(cluster.member, phrase.span(), Expression.Kind.DESCRIPTION);
          cluster.last = phrase.span();
        });
  }

  private Optional<Cluster> nearest(PolicyPhrase phrase) {
    int sentence = discourse.document().sentenceOf(phrase.span()).number();
    @Nullable Cluster best = null;
    for (Cluster cluster : clusters) {
      int distance = sentence - discourse.document().sentenceOf(cluster.last).number();
      boolean near = distance <= REACH && cluster.last.end() <= phrase.span().start();
      if (near && related(phrase.head(), cluster.head) && isBetter(phrase, cluster, best)) {
        best = cluster;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(PolicyPhrase phrase, Cluster cluster, @Nullable Cluster best) {
    if (best == null) {
      return true;
    }
    boolean exact = cluster.head.equals(phrase.head());
    boolean bestExact = best.head.equals(phrase.head());
    return exact == bestExact ? cluster.last.compareTo(best.last) >= 0 : exact;
  }
}
