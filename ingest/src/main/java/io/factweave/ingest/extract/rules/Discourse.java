package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Reference;
import io.factweave.graph.model.Span;
import io.factweave.ingest.extract.SegmentedDocument;
import io.factweave.ingest.extract.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entities of one document while it is being read, and every expression that stands for one of
/// them. Grows from names over policies to references; used by one thread.
public final class Discourse {
  private final SegmentedDocument document;
  private final List<Member> members = new ArrayList<>();
  private final List<List<Expression>> bySentence = new ArrayList<>();

  /// An entity of the document.
  public static final class Member {
    private final int index;
    private final NameType type;
    private String name;
    private final @Nullable DraftEntity draft;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private Member(int index, NameType type, String name, @Nullable DraftEntity draft) {
      this.index = index;
      this.type = type;
      this.name = name;
      this.draft = draft;
    }

    public int index() {
      return index;
    }

    public NameType type() {
      return type;
    }

    public String name() {
      return name;
    }

    void rename(String newName) {
      name = newName;
    }

    /// What the name finder made of it; null for described policies and goods.
    public @Nullable DraftEntity draft() {
      return draft;
    }

    public List<Mention> mentions() {
      return mentions;
    }

    List<Reference> references() {
      return references;
    }
  }

  public Discourse(SegmentedDocument document, List<DraftEntity> drafts) {
    this.document = document;
    document.sentences().forEach(sentence -> bySentence.add(new ArrayList<>()));
    for (DraftEntity draft : drafts) {
      Member member = add(draft.type(), draft.name(), draft);
      for (FoundName found : draft.names()) {
        mention(member, found.span(), found.confidence());
      }
    }
  }

  SegmentedDocument document() {
    return document;
  }

  String text() {
    return document.text();
  }

  public List<Member> members() {
    return members;
  }

  Member member(int index) {
    return members.get(index);
  }

  Member member(Expression expression) {
    return members.get(expression.member());
  }

  /// A new entity.
  Member add(NameType type, String name, @Nullable DraftEntity draft) {
    Member member = new Member(members.size(), type, name, draft);
    members.add(member);
    return member;
  }

  Expression mention(Member member, Span span, double confidence) {
    member.mentions().add(new Mention(span, span.of(text()), confidence));
    return express(member, span, Expression.Kind.NAME);
  }

  public Expression refer(Member member, Span span, Expression.Kind kind) {
    member.references().add(new Reference(span, span.of(text()), referenceKind(kind)));
    return express(member, span, kind);
  }

  private Expression express(Member member, Span span, Expression.Kind kind) {
    Expression expression = new Expression(span, member.index(), member.type(), kind);
    bySentence.get(document.sentenceOf(span).number()).add(expression);
    return expression;
  }

  private static Reference.Kind referenceKind(Expression.Kind kind) {
    return switch (kind) {
      case PRONOUN -> Reference.Kind.PRONOUN;
      case DEMONYM -> Reference.Kind.DEMONYM;
      case DESCRIPTION, NAME -> Reference.Kind.DESCRIPTION;
    };
  }

  /// Expressions that begin in this sentence, in the order in which they were found.
  List<Expression> in(Sentence sentence) {
    return bySentence.get(sentence.number());
  }

  /// The expression with exactly this span, names before references.
  public Optional<Expression> at(Sentence sentence, Span span) {
    Expression best = null;
    for (Expression expression : in(sentence)) {
      if (expression.span().equals(span) && (best == null || expression.isName())) {
        best = expression;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Expressions within a span, by place.
  List<Expression> within(Sentence sentence, Span span) {
    return in(sentence).stream()
        .filter(expression -> span.contains(expression.span()))
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }
}
