package io.factweave.ingest.annotate;

import io.factweave.graph.model.CodePoints;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Span;
import io.factweave.graph.ontology.AttributeType;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.ontology.Predicate;
import io.factweave.graph.ontology.RelationType;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.annotate.AnnotatedDocument.MarkedClaim;
import io.factweave.ingest.annotate.AnnotatedDocument.MarkedDate;
import io.factweave.ingest.annotate.AnnotatedDocument.MarkedReference;
import io.factweave.ingest.annotate.Expression.Kind;
import io.factweave.ingest.exchange.ExchangeDocument.ExchangeEntity;
import io.factweave.ingest.exchange.ExchangeDocument.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads documents in the inline markup of the annotated corpus and checks them against the ontology.
public final class AnnotationReader {
  private final Ontology ontology;

  public AnnotationReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The document of a file.
  ///
  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_ANNOTATION` with every fault of the
  ///     file, each with its line
  public AnnotatedDocument read(Path file) {
    try {
      return new Reading(Files.readAllLines(file)).document(file);
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND, "%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /// One file's way from lines to a document.
  private final class Reading {
    private final List<String> lines;
    private final Map<String, String> head = new TreeMap<>();
    private final InlineMarkup markup = new InlineMarkup();
    private final List<Span> sentences = new ArrayList<>();
    private final Map<Integer, ClaimLine> claims = new TreeMap<>();
    private final Map<Integer, Integer> sentenceOfClaim = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Reading(List<String> lines) {
      this.lines = lines;
    }

    AnnotatedDocument document(Path file) {
      int body = readHead();
      for (int i = body; i < lines.size(); i++) {
        try {
          readLine(i);
        } catch (IllegalArgumentException e) {
          fault(i, e.getMessage());
        }
      }
      checkKeys();
      CodePoints units = new CodePoints(markup.text().toString());
      List<MarkedClaim> marked = claims(units);
      if (!faults.isEmpty()) {
        throw new FactweaveException(
            IngestError.INVALID_ANNOTATION,
            "%s: %s".formatted(file, String.join("\n%s: ".formatted(file), faults)),
            file.toString(),
            null);
      }
      return new AnnotatedDocument(
          head.getOrDefault("id", file.getFileName().toString()),
          head.getOrDefault("kind", ""),
          head.get("published"),
          markup.text().toString(),
          sentences.stream().map(span -> offsets(units, span)).toList(),
          entities(units),
          of(Kind.REFERENCE)
              .map(found -> new MarkedReference(offsets(units, found.span()), found.keys()))
              .toList(),
          of(Kind.DATE)
              .map(date -> new MarkedDate(offsets(units, date.span()), date.keys().getFirst()))
              .toList(),
          marked);
    }

    private int readHead() {
      int at = 0;
      while (at < lines.size() && !lines.get(at).isBlank()) {
        String[] pair = lines.get(at).split(":", 2);
        if (pair.length == 2) {
          head.put(pair[0].strip(), pair[1].strip());
        } else {
          fault(at, "A head line is 'key: value'");
        }
        at++;
      }
      checkDate(0, head.getOrDefault("published", "2000"));
      return at;
    }

    private void readLine(int number) {
      String line = lines.get(number);
      if (line.startsWith(">")) {
        if (sentences.isEmpty()) {
          throw new IllegalArgumentException("A claim before the first sentence");
        }
        claims.put(number, ClaimLine.parse(line.substring(1).strip()));
        sentenceOfClaim.put(number, sentences.size() - 1);
      } else if (!line.isBlank()) {
        boolean paragraph = lines.get(number - 1).isBlank();
        if (!sentences.isEmpty()) {
          markup.text().append(paragraph ? "\n\n" : " ");
        }
        sentences.add(markup.append(line.strip()));
      }
    }

    private void checkKeys() {
      markup
          .types()
          .forEach((key, type) -> {
            if (ontology.findEntityType(type).isEmpty()) {
              faults.add("'%s' has the unknown type %s".formatted(key, type));
            }
          });
      for (Expression expression : markup.expressions()) {
        String words = expression.span().of(markup.text().toString());
        for (String key : expression.keys()) {
          if (expression.kind() == Kind.DATE) {
            checkDate(-1, key);
          } else if (!markup.types().containsKey(key)) {
            faults.add("'%s' in [%s|...] is never introduced with a type".formatted(key, words));
          }
        }
      }
    }

    private void checkDate(int line, String date) {
      try {
        var _ = new PartialDate(date);
      } catch (FactweaveException e) {
        fault(line, e.getMessage());
      }
    }

    private List<MarkedClaim> claims(CodePoints units) {
      List<MarkedClaim> marked = new ArrayList<>();
      claims.forEach((line, claim) -> {
        try {
          marked.add(marked(units, claim, sentenceOfClaim.getOrDefault(line, 0)));
        } catch (IllegalArgumentException e) {
          fault(line, e.getMessage());
        }
      });
      return marked;
    }

    private MarkedClaim marked(CodePoints units, ClaimLine claim, int sentence) {
      checkTypes(claim);
      List<Expression> subjects = expressions(claim.subject(), sentence);
      List<Expression> objects = expressions(claim.object(), sentence);
      if (subjects.isEmpty() && objects.isEmpty()) {
        throw new IllegalArgumentException(
            "Neither %s nor %s stands in this sentence".formatted(claim.subject(), claim.object()));
      }
      boolean before = subjects.isEmpty() || objects.isEmpty();
      subjects = subjects.isEmpty() ? lastBefore(claim.subject(), sentence) : subjects;
      objects = objects.isEmpty() ? lastBefore(claim.object(), sentence) : objects;
      Expression[] pair = nearest(subjects, objects);
      Span evidence = sentences.get(sentence);
      return new MarkedClaim(
          key(claim.subject()),
          claim.predicate(),
          key(claim.object()),
          offsets(units, before ? evidence.cover(sentences.get(sentence - 1)) : evidence),
          offsets(units, pair[0].span()),
          offsets(units, pair[1].span()),
          claim.stance(),
          claim.reported(),
          claim.optional(),
          claim.option("by"),
          claim.option("role"),
          claim.option("from"),
          claim.option("to"));
    }

    private void checkTypes(ClaimLine claim) {
      Predicate predicate =
          ontology
              .findPredicate(claim.predicate())
              .orElseThrow(
                  () -> new IllegalArgumentException("Unknown predicate " + claim.predicate()));
      check(claim, claim.subject(), predicate.domain());
      switch (predicate) {
        case AttributeType attribute -> {
          if (!claim.object().startsWith("@")) {
            throw new IllegalArgumentException(
                "The object of %s is a date: @YYYY, @YYYY-MM or @YYYY-MM-DD"
                    .formatted(attribute.name()));
          }
        }
        case RelationType relation -> check(claim, claim.object(), relation.range());
      }
    }

    private void check(ClaimLine claim, String argument, java.util.Set<EntityType> allowed) {
      String type = markup.types().get(key(argument));
      if (type == null) {
        throw new IllegalArgumentException("'%s' is no key of the document".formatted(argument));
      }
      if (!ontology.accepts(allowed, ontology.entityType(type))) {
        throw new IllegalArgumentException(
            "%s takes %s there, and '%s' is a %s"
                .formatted(
                    claim.predicate(),
                    allowed.stream().map(EntityType::name).sorted().toList(),
                    argument,
                    type));
      }
    }

    private List<Expression> expressions(String argument, int sentence) {
      Span span = sentences.get(sentence);
      String key = key(argument);
      List<Expression> found =
          markup.expressions().stream()
              .filter(expression -> span.contains(expression.span()) && expression.standsFor(key))
              .sorted(Comparator.comparingInt(expression -> expression.span().start()))
              .toList();
      int hash = argument.indexOf('#');
      if (hash < 0) {
        return found;
      }
      int which = Integer.parseInt(argument.substring(hash + 1));
      return which <= found.size() ? List.of(found.get(which - 1)) : List.of();
    }

    private List<Expression> lastBefore(String argument, int sentence) {
      List<Expression> found = sentence == 0 ? List.of() : expressions(argument, sentence - 1);
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "'%s' stands neither in this sentence nor in the one before".formatted(argument));
      }
      return List.of(found.getLast());
    }

    private List<ExchangeEntity> entities(CodePoints units) {
      List<ExchangeEntity> entities = new ArrayList<>();
      String text = markup.text().toString();
      markup
          .types()
          .forEach((key, type) -> {
            List<Span> names =
                of(Kind.NAME).filter(name -> name.standsFor(key)).map(Expression::span).toList();
            List<String> forms = names.stream().map(span -> span.of(text)).distinct().toList();
            String name = forms.stream().max(Comparator.comparingInt(String::length)).orElse(key);
            List<Offsets> spans = names.stream().map(span -> offsets(units, span)).toList();
            List<String> aliases = forms.stream().filter(form -> !form.equals(name)).toList();
            entities.add(new ExchangeEntity(key, type, name, aliases, spans, null));
          });
      return entities;
    }

    private Stream<Expression> of(Kind kind) {
      return markup.expressions().stream()
          .filter(expression -> expression.kind() == kind)
          .sorted(
              Comparator.comparingInt((Expression expression) -> expression.span().start())
                  .thenComparingInt(expression -> -expression.span().end()));
    }

    private void fault(int line, @Nullable String problem) {
      faults.add(line < 0 ? problem : "line %d: %s".formatted(line + 1, problem));
    }
  }

  private static Expression[] nearest(List<Expression> subjects, List<Expression> objects) {
    Expression[] best = {subjects.getFirst(), objects.getFirst()};
    for (Expression subject : subjects) {
      for (Expression object : objects) {
        if (subject.distance(object) < best[0].distance(best[1])) {
          best = new Expression[] {subject, object};
        }
      }
    }
    return best;
  }

  private static String key(String argument) {
    String plain = argument.startsWith("@") ? argument.substring(1) : argument;
    int hash = plain.indexOf('#');
    return hash < 0 ? plain : plain.substring(0, hash);
  }

  private static Offsets offsets(CodePoints units, Span span) {
    Span counted = units.toCodePoints(span);
    return new Offsets(counted.start(), counted.end());
  }
}
