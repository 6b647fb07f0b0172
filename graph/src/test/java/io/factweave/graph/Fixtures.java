package io.factweave.graph;

import io.factweave.graph.model.Alias;
import io.factweave.graph.model.AttributeClaim;
import io.factweave.graph.model.Attribution;
import io.factweave.graph.model.Claim;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.DocumentMetadata;
import io.factweave.graph.model.Evidence;
import io.factweave.graph.model.Extraction;
import io.factweave.graph.model.LocalEntity;
import io.factweave.graph.model.LocalEntityId;
import io.factweave.graph.model.Mention;
import io.factweave.graph.model.Modality;
import io.factweave.graph.model.PartialDate;
import io.factweave.graph.model.Qualifiers;
import io.factweave.graph.model.RelationClaim;
import io.factweave.graph.model.Span;
import io.factweave.graph.model.Stance;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.provenance.SoftwareAgent;
import io.factweave.graph.rdf.OntologyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds small extractions from a text and the names in it.
///
/// ```java
/// Extraction extraction =
///     Fixtures.document("d1", "DeepSeek uses the H800. It was founded in 2023.")
///         .entity("DeepSeek", "Company")
///         .entity("H800", "Chip")
///         .fact("DeepSeek", "uses", "H800")
///         .date("DeepSeek", "foundedOn", "2023")
///         .extraction();
/// ```
public final class Fixtures {
  public static final Ontology ONTOLOGY = OntologyReader.builtIn();
  public static final SoftwareAgent EXTRACTOR = new SoftwareAgent("fixture", "1");

  private final String id;
  private final String text;
  private final Map<String, LocalEntity> entities = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private @Nullable String publishedOn;
  private SoftwareAgent extractor = EXTRACTOR;

  private Fixtures(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public static Fixtures document(String id, String text) {
    return new Fixtures(id, text);
  }

  public Fixtures publishedOn(String date) {
    this.publishedOn = date;
    return this;
  }

  public Fixtures extractor(SoftwareAgent agent) {
    this.extractor = agent;
    return this;
  }

  /// An entity that is mentioned wherever its name stands.
  public Fixtures entity(String name, String type, Alias... aliases) {
    return entityNamed(name, name, type, aliases);
  }

  /// An entity that the text calls otherwise than by its name.
  public Fixtures entityNamed(String name, String inText, String type, Alias... aliases) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf(inText); at >= 0; at = text.indexOf(inText, at + 1)) {
      mentions.add(new Mention(new Span(at, at + inText.length()), inText, 0.9));
    }
    LocalEntityId local = LocalEntityId.of(entities.size() + 1);
    entities.put(
        name,
        new LocalEntity(
            local, ONTOLOGY.entityType(type), name, List.of(aliases), mentions, List.of()));
    return this;
  }

  public static Alias acronym(String name) {
    return new Alias(name, Alias.Kind.ACRONYM);
  }

  public static Alias known(String name) {
    return new Alias(name, Alias.Kind.KNOWN);
  }

  public static Alias form(String name) {
    return new Alias(name, Alias.Kind.FORM);
  }

  /// A relation that the document presents as so; its evidence is the whole text.
  public Fixtures fact(String subject, String predicate, String object) {
    return relation(subject, predicate, object, Stance.ASSERTED, Qualifiers.NONE);
  }

  /// A relation of any modality, perhaps reported from somebody.
  public Fixtures claim(String subject, String predicate, String object, Modality modality) {
    return relation(subject, predicate, object, new Stance(modality, null), Qualifiers.NONE);
  }

  /// A relation that somebody says, which the document leaves open.
  public Fixtures reported(String subject, String predicate, String object, String source) {
    Attribution attribution = new Attribution(source, null, false);
    Stance stance = new Stance(Modality.ASSERTED, attribution);
    return relation(subject, predicate, object, stance, Qualifiers.NONE);
  }

  public Fixtures relation(
      String subject, String predicate, String object, Stance stance, Qualifiers qualifiers) {
    LocalEntity from = entities.get(subject);
    LocalEntity to = entities.get(object);
    Evidence evidence =
        evidence(from.mentions().getFirst().span(), to.mentions().getFirst().span());
    claims.add(
        new RelationClaim(
            from.id(), ONTOLOGY.relation(predicate), to.id(), evidence, 0.8, stance, qualifiers));
    return this;
  }

  /// A date that the document presents as so and that stands in its text as it is given.
  public Fixtures date(String subject, String predicate, String date) {
    LocalEntity entity = entities.get(subject);
    int at = text.indexOf(date);
    Span objectSpan =
        at < 0 ? entity.mentions().getFirst().span() : new Span(at, at + date.length());
    claims.add(
        new AttributeClaim(
            entity.id(),
            ONTOLOGY.attribute(predicate),
            new PartialDate(date),
            evidence(entity.mentions().getFirst().span(), objectSpan),
            0.7,
            Stance.ASSERTED,
            Qualifiers.NONE));
    return this;
  }

  private Evidence evidence(Span subject, Span object) {
    return new Evidence(new Span(0, text.length()), text, subject, object);
  }

  public Extraction extraction() {
    PartialDate published = publishedOn == null ? null : new PartialDate(publishedOn);
    DocumentMetadata metadata =
        new DocumentMetadata("Title of " + id, null, published, "en", null, "text/plain");
    Document document = Document.of(new DocumentId(id), text, metadata);
    return Extraction.checked(ONTOLOGY, document, entities.values(), claims, extractor);
  }
}
