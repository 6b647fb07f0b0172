package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a policy phrase says of its policy: who makes it, what it controls, at whom it aims. Goods
/// that it controls become entities of their own.
final class PolicyArguments {
  private static final Set<String> RESTRICTING = WordClasses.of("restrictingVerbs");
  private static final Set<String> AGENTS = WordClasses.of("agentNouns");
  private static final Set<String> TARIFFS = WordClasses.of("familyTariff");
  private static final Set<String> TARGET_PREPOSITIONS =
      Set.of(
          "to",
          "against",
          "on",
          "from",
          "in",
          "targeting",
          "at",
          "into",
          "over",
          "affecting",
          "for");

  private final Discourse discourse;
  private final Goods goods;
  private final Map<Line, List<Phrase>> phrases = new LinkedHashMap<>();

  PolicyArguments(Discourse discourse, Goods goods) {
    this.discourse = discourse;
    this.goods = goods;
  }

  /// The relations that the phrase itself states of its policy.
  List<Finding> of(Line line, PolicyPhrase phrase, Expression policy) {
    List<Finding> findings = new ArrayList<>();
    owners(line, phrase).forEach(owner -> addOwner(line, phrase, policy, owner, findings));
    demonymOwner(line, phrase)
        .ifPresent(owner -> findings.add(Finding.fact(owner, "enacts", policy, 0.7)));
    if (phrase.inner() == null && !phrase.head().equals("subsidy")) {
      complement(line, phrase, phrase.headAt() + 1, phrase.end(), policy, findings);
      insertion(line, phrase, policy, findings);
    }
    return findings;
  }

  private List<Expression> owners(Line line, PolicyPhrase phrase) {
    return phrase.owner().stream()
        .flatMap(span -> discourse.at(line.sentence(), span).stream())
        .toList();
  }

  private void addOwner(
      Line line, PolicyPhrase phrase, Expression policy, Expression owner, List<Finding> findings) {
    boolean possessive = line.lower(line.indexAt(owner.span().end())).startsWith("'");
    String text = owner.span().of(discourse.text());
    boolean abbreviated =
        text.length() <= 4 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    switch (owner.type()) {
      case COUNTRY -> {
        if (possessive || abbreviated) {
          findings.add(Finding.fact(owner, "enacts", policy, 0.8));
        }
      }
      case GOVERNMENT_BODY -> findings.add(Finding.fact(owner, "enacts", policy, 0.85));
      case PERSON -> {
        if (possessive) {
          findings.add(Finding.fact(owner, "enacts", policy, 0.7));
        }
      }
      case COMPANY -> {
        if (!possessive && phrase.head().equals("ban")) {
          findings.add(Finding.fact(policy, "targets", owner, 0.6));
        }
      }
      case CHIP -> {
        if (!possessive) {
          findings.add(Finding.fact(policy, "restricts", owner, 0.7));
        }
      }
      case AI_MODEL, EVENT, ORGANIZATION, PLACE, POLICY, TECHNOLOGY -> {}
    }
  }

  private Optional<Expression> demonymOwner(Line line, PolicyPhrase phrase) {
    if (phrase.first() >= phrase.headAt()) {
      return Optional.empty();
    }
    return discourse.within(line.sentence(), line.span(phrase.first(), phrase.headAt())).stream()
        .filter(expression -> expression.kind() == Expression.Kind.DEMONYM)
        .findFirst();
  }

  /// ", aimed at limiting China's progress": an insertion behind the phrase.
  private void insertion(
      Line line, PolicyPhrase phrase, Expression policy, List<Finding> findings) {
    int at = phrase.end() + 1;
    boolean purpose =
        line.lower(phrase.end()).equals(",")
            && Lemmas.isVerbOf(line.lower(at), WordClasses.of("purposeVerbs"))
            && (line.lower(at + 1).equals("at") || line.lower(at + 1).equals("to"));
    if (!purpose) {
      return;
    }
    int end = at + 2;
    while (end < line.size() && !line.term(end).isComma() && end < at + 16) {
      end++;
    }
    complement(line, phrase, at, end, policy, findings);
  }

  /// What stands between two terms behind the head.
  private void complement(
      Line line, PolicyPhrase phrase, int from, int to, Expression policy, List<Finding> findings) {
    boolean restricting = false;
    boolean other = false;
    boolean destination = false;
    int done = from;
    for (int i = from; i < to; i++) {
      destination |= line.lower(i).equals("to") && line.isName(i + 1);
      boolean verb =
          line.block(i) == null && (line.isTag(i, "VERB") || line.lower(i).endsWith("ing"));
      if (verb && Lemmas.isVerbOf(line.lower(i), RESTRICTING)) {
        restricting = true;
        other = false;
      } else if (verb && line.isTag(i, "VERB") && !PolicyComplement.opens(line.lower(i))) {
        other = !restricting;
      }
      Phrase part = phraseStarting(line, i);
      if (part != null && part.end() <= to && !other && i >= done) {
        boolean imports = TARIFFS.contains(phrase.head()) && !phrase.head().equals("measure");
        Part where = new Part(line, part, restricting, imports && !destination);
        done = where.add(policy, findings);
      }
    }
  }

  private @Nullable Phrase phraseStarting(Line line, int index) {
    for (Phrase phrase : phrases.computeIfAbsent(line, PhraseReader::read)) {
      if (phrase.first() == index) {
        return phrase;
      }
    }
    return null;
  }

  /// One noun phrase within a complement.
  private final class Part {
    private final Line line;
    private final Phrase phrase;
    private final boolean restricting;
    private final boolean imports;

    Part(Line line, Phrase phrase, boolean restricting, boolean imports) {
      this.line = line;
      this.phrase = phrase;
      this.restricting = restricting;
      this.imports = imports;
    }

    /// Adds what the phrase says; returns the index behind it and what is joined to it.
    int add(Expression policy, List<Finding> findings) {
      List<Expression> inside =
          discourse.within(line.sentence(), line.span(phrase.first(), phrase.end()));
      String head = Lemmas.singular(line.lower(phrase.head()));
      for (Expression expression : inside) {
        addInside(expression, head, policy, findings);
      }
      boolean named = inside.stream().anyMatch(this::isProduct);
      if (!line.isName(phrase.head()) && !named) {
        Optional<Expression> good = goods.find(line, phrase);
        good.ifPresent(g -> findings.add(Finding.fact(policy, "restricts", g, 0.75)));
        return good.map(g -> line.indexAt(g.span().end())).orElse(phrase.end());
      }
      return phrase.end();
    }

    private boolean isProduct(Expression expression) {
      boolean product =
          expression.type() == NameType.CHIP
              || expression.type() == NameType.AI_MODEL
              || expression.type() == NameType.TECHNOLOGY;
      return product && expression.isName();
    }

    private void addInside(
        Expression expression, String head, Expression policy, List<Finding> findings) {
      Span headSpan = line.term(phrase.head()).span();
      boolean isHead = expression.span().end() == headSpan.end();
      boolean possessive = line.lower(line.indexAt(expression.span().end())).startsWith("'");
      String preposition = line.lower(phrase.first() - 1);
      boolean aimed = TARGET_PREPOSITIONS.contains(preposition) || restricting;
      boolean country = expression.type() == NameType.COUNTRY;
      boolean agents = AGENTS.contains(head) && !isHead;
      boolean organization = expression.type().isOrganization() && isHead;
      boolean target =
          (country && (isHead || agents || (possessive && restricting)) && aimed)
              || (organization && aimed)
              || (country && imports && !isHead);
      if (target) {
        findings.add(Finding.fact(policy, "targets", expression, 0.8));
      }
      if (isProduct(expression) && !agents) {
        findings.add(Finding.fact(policy, "restricts", expression, 0.8));
      }
    }
  }
}
