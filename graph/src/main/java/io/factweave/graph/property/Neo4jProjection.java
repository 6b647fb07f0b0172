package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import io.factweave.graph.ontology.EntityType;
import io.factweave.graph.ontology.Ontology;
import io.factweave.graph.store.Checkpoint;
import io.factweave.graph.store.GraphChange;
import io.factweave.graph.store.Projection;
import io.factweave.graph.store.ResolvedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/// The resolved view and the claims as a property graph:
///
/// ```
/// (:Entity:Company {id, name, aliases, foundedOn: [..]})-[:USES {id, confidence, sources, quotes,
///     claimIds, firstSeen, lastSeen, validFrom, validTo}]->(:Entity:Chip)
/// (:Claim {id, predicate, modality, attribution, endorsed, confidence, role, quote, start, end,
///     value, validFrom, validTo, ended})-[:SUBJECT|OBJECT]->(:Entity), -[:IN]->(:Document)
/// (:Document {id, documentId, title, publishedOn, source, language, author, contentHash})
///     -[:MENTIONS]->(:Entity)
/// (:Checkpoint {storeId, sequence})
/// ```
///
/// Every `id` is the IRI that the RDF has. What is not known has no property. Nodes with other labels
/// are never touched. One thread at a time may write.
///
/// Errors: `CYPHER_UNAVAILABLE` where the server does not answer, `STORE_FAILED` where it refuses.
public final class Neo4jProjection implements Projection {

  /// The full-text index over names and aliases of entities, for `db.index.fulltext.queryNodes`.
  public static final String NAME_INDEX = "entityNames";

  private static final int SLICE = 1_000;

  /// The checkpoint goes first, so that what is left by a crash counts as nothing.
  private static final List<String> LABELS = List.of("Checkpoint", "Claim", "Document", "Entity");

  // A change that is applied once more, after a later one, does not take the checkpoint back.
  private static final String SAVE_CHECKPOINT =
      """
      UNWIND $rows AS row
      MERGE (checkpoint:Checkpoint)
      SET checkpoint.sequence =
            CASE
              WHEN checkpoint.storeId = row.storeId AND checkpoint.sequence > row.sequence
                THEN checkpoint.sequence
              ELSE row.sequence
            END,
          checkpoint.storeId = row.storeId
      """;
  private static final String FIND_CHECKPOINT =
      "MATCH (c:Checkpoint) RETURN c.storeId AS storeId, c.sequence AS sequence";

  private final Neo4jConnection connection;
  private final EntityWrites entities;
  private final DocumentWrites documents;

  private Neo4jProjection(Neo4jConnection connection, Ontology ontology, Iris iris) {
    this.connection = connection;
    this.entities = new EntityWrites(ontology, iris);
    this.documents = new DocumentWrites(ontology, iris);
  }

  /// Opens the projection in this database and makes its constraints and indexes where they are missing.
  ///
  /// @param connection stays the caller's to close
  public static Neo4jProjection open(Neo4jConnection connection, Ontology ontology, Iris iris) {
    var projection = new Neo4jProjection(connection, ontology, iris);
    projection.inSession(session -> {
      schema(ontology).forEach(command -> session.run(command).consume());
      return session.run("CALL db.awaitIndexes(60)").consume();
    });
    return projection;
  }

  /// Community Edition has no constraints but uniqueness. A uniqueness constraint is an index, too.
  private static List<String> schema(Ontology ontology) {
    List<String> commands = new ArrayList<>();
    for (String label : List.of("Claim", "Document", "Entity")) {
      commands.add(
          "CREATE CONSTRAINT %sId IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE"
              .formatted(label.toLowerCase(Locale.ROOT), label));
    }
    commands.add("CREATE INDEX entityName IF NOT EXISTS FOR (n:Entity) ON (n.name)");
    for (EntityType type : ontology.entityTypes()) {
      commands.add(
          "CREATE INDEX name%1$s IF NOT EXISTS FOR (n:`%1$s`) ON (n.name)".formatted(type.name()));
    }
    commands.add("CREATE INDEX claimPredicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate)");
    commands.add(
        "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]"
            .formatted(NAME_INDEX));
    return commands;
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return inSession(session ->
        session.executeRead(transaction ->
            transaction.run(FIND_CHECKPOINT).list().stream()
                .map(row ->
                    new Checkpoint(row.get("storeId").asString(), row.get("sequence").asLong()))
                .findFirst()));
  }

  @Override
  public void apply(GraphChange change, ResolvedView view) {
    inSession(session -> {
      var batch = new WriteBatch(session);
      slices(change.entities()).forEach(slice -> entities.add(batch, slice, view));
      slices(change.documents()).forEach(slice -> documents.add(batch, slice, view));
      Checkpoint checkpoint = change.checkpoint();
      batch.add(
          SAVE_CHECKPOINT,
          List.of(Map.of("storeId", checkpoint.storeId(), "sequence", checkpoint.sequence())));
      batch.commit();
      return checkpoint;
    });
  }

  private static <T> List<List<T>> slices(Collection<T> all) {
    List<T> items = List.copyOf(all);
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < items.size(); from += SLICE) {
      slices.add(items.subList(from, Math.min(items.size(), from + SLICE)));
    }
    return slices;
  }

  @Override
  public void clear() {
    inSession(session -> {
      LABELS.forEach(label -> deleteAll(session, label));
      return LABELS;
    });
  }

  private static void deleteAll(Session session, String label) {
    String deleteSome =
        "MATCH (node:%s) WITH node LIMIT 2000 DETACH DELETE node RETURN count(*) AS gone"
            .formatted(label);
    long gone;
    do {
      gone = session.executeWrite(tx -> tx.run(deleteSome).single().get("gone").asLong());
    } while (gone > 0);
  }

  private <T> T inSession(Function<Session, T> work) {
    try (var session = connection.writeSession()) {
      return work.apply(session);
    } catch (Neo4jException e) {
      if (Neo4jConnection.isAway(e)) {
        throw connection.unavailable(e);
      }
      throw new FactweaveException(
          GraphError.STORE_FAILED,
          "Neo4j at %s refused a change of the projection: %s"
              .formatted(connection.uri(), e.getMessage()),
          e);
    }
  }

  /// Nothing of its own to close: the connection is the caller's.
  @Override
  public void close() {}
}
